import { sumText } from '@domain/subsidy/words';
import { Badge } from '@/components/badge/state-badge';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { SubsidyView } from '../../../cloudfunctions/api/subsidy/subsidy-view';
import { flagsOf } from './flags';

/** One studio's account on the phone. */
export const SettlementRow = ({ subsidy }: { readonly subsidy: SubsidyView }) => {
  const { received, spent, balance } = subsidy.settlement;
  const [flag] = flagsOf(subsidy);
  return (
    <Row
      title={subsidy.studioName}
      text={`收到 ${sumText(received)}，支出 ${sumText(spent)}，结余 ${sumText(balance)}`}
      aside={flag === undefined ? undefined : <Badge tone={flag.tone}>{flag.words}</Badge>}
      onTap={() => openPage('naming/account', { id: subsidy.id })}
    />
  );
};
