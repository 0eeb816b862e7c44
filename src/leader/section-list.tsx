import type { SectionProgress } from '@domain/form/progress';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';

interface Props {
  readonly applicationId: string;
  readonly progress: readonly SectionProgress[];
  /** Sections that came back to be put right. */
  readonly returned: readonly string[];
}

/** The form's sections with how far each is; they may be filled in any order. */
export const SectionList = ({ applicationId, progress, returned }: Props) => {
  const done = progress.filter(({ missing }) => missing === 0).length;
  return (
    <Card title="申报表" aside={`完成 ${done} / ${progress.length}`} flush>
      {progress.map(({ key, title, missing }) => (
        <Row
          key={key}
          title={title}
          aside={
            returned.includes(key) ? (
              <Badge tone="amber">请修改</Badge>
            ) : missing === 0 ? (
              <Badge tone="green">完成</Badge>
            ) : (
              <Badge>{`缺 ${missing} 项`}</Badge>
            )
          }
          onTap={() => openPage('leader/section', { id: applicationId, section: key })}
        />
      ))}
    </Card>
  );
};
