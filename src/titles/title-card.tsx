import { sumText } from '@domain/subsidy/words';
import { fullDay } from '@domain/time/shanghai';
import { titleStateNames } from '@domain/title/state';
import { titleLevelNames } from '@domain/title/title';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { Nominations } from './nominations';

interface Props {
  /** The caller's own studio when left out. */
  readonly studioId?: string;
  /** Whether the accounts of its subsidies are shown too. */
  readonly money?: boolean;
}

/** The titles that a studio holds and, for whoever accounts for them, its subsidies; nothing before it is named. */
export const TitleCard = ({ studioId, money = false }: Props) => {
  const asked = studioId === undefined ? {} : { studioId };
  const { rows = [] } = useProcedure('title.list', asked).data ?? {};
  const subsidies = useProcedure('subsidy.list', asked, { enabled: money }).data ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title="称号" flush>
      {rows.map((title) => (
        <Row
          key={title.id}
          icon="award"
          title={
            title.state.kind === 'held'
              ? `${titleLevelNames[title.level]}创新工作室`
              : `${titleLevelNames[title.level]}创新工作室（${titleStateNames[title.state.kind]}）`
          }
          text={`${title.number} · ${fullDay(title.since)}命名`}
          onTap={() => openPage('naming/title', { id: title.id })}
        />
      ))}
      {money ? <Nominations titles={rows} /> : null}
      {subsidies.map((subsidy) => (
        <Row
          key={subsidy.id}
          icon="layout-list"
          title={`经费补助 ${sumText(subsidy.amount)}`}
          text={
            subsidy.state.kind === 'paid'
              ? `结余 ${sumText(subsidy.settlement.balance)}${subsidy.settlement.unexplained.count > 0 ? '，有支出待您说明' : ''}`
              : '还没有发放'
          }
          onTap={() => openPage('naming/account', { id: subsidy.id })}
        />
      ))}
    </Card>
  );
};
