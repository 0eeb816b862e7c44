import { sumText } from '@domain/subsidy/words';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { SubsidyBadge } from '../parts/subsidy-badge';

/** The subsidies of a title, each opening its account. */
export const SubsidyRows = ({ titleId }: { readonly titleId: string }) => {
  const subsidies = useProcedure('subsidy.list', { titleId }).data ?? [];
  return subsidies.length === 0 ? null : (
    <Card title="经费补助" flush>
      {subsidies.map((subsidy) => (
        <Row
          key={subsidy.id}
          title={`${subsidy.year === null ? '一次性补助' : `${subsidy.year} 年补助`} ${sumText(subsidy.amount)}`}
          text={`已支出 ${sumText(subsidy.settlement.spent)}`}
          aside={<SubsidyBadge subsidy={subsidy} />}
          onTap={() => openPage('naming/account', { id: subsidy.id })}
        />
      ))}
    </Card>
  );
};
