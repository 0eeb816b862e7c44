import { Card } from '@/components/card/card';
import { useProcedure } from '@/services/use-procedure';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';
import { TitleRow } from '../parts/title-row';

/** The other titles that the same studio has held, the latest first: its way from level to level. */
export const OtherTitles = ({ title }: { readonly title: TitleView }) => {
  const { rows = [] } = useProcedure('title.list', { studioId: title.studioId }).data ?? {};
  const others = rows.filter(({ id }) => id !== title.id);
  return others.length === 0 ? null : (
    <Card title="这个工作室的其他称号" flush>
      {others.map((one) => (
        <TitleRow key={one.id} title={one} />
      ))}
    </Card>
  );
};
