import { sumText } from '@domain/subsidy/words';
import { useRouter } from '@tarojs/taro';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { canPrint, printPage } from '@/platform/print';
import { parameter } from '@/platform/routes';
import { call } from '@/services/client';
import { useProcedure } from '@/services/use-procedure';
import { DownloadRow } from '../parts/download-row';
import { Figures } from '../parts/figures';
import { flagsOf } from './flags';
import { SettlementRow } from './settlement-row';
import { SettlementTable } from './settlement-table';

/** The settlement of a round: of every studio what came, what was spent, and what is unused or unexplained. */
export default function SettlementPage() {
  const roundId = parameter(useRouter().params, 'round');
  const desk = useDesk();
  const query = useProcedure('subsidy.ofRound', { roundId });
  return (
    <Page title="补助结算" lead={query.data?.roundTitle} width="table">
      <Loaded query={query}>
        {({ rows, paid, spent }) => {
          const all = rows.flatMap(({ subsidies }) => subsidies);
          const flagged = all.filter((one) => flagsOf(one).length > 0).length;
          return all.length === 0 ? (
            <Empty icon="layout-list" title="还没有补助" text="补助提出后，每个工作室的账目列在这里。" />
          ) : (
            <>
              <Card title="合计">
                <Figures
                  figures={[
                    { name: '已发放', value: sumText(paid) },
                    { name: '已支出', value: sumText(spent) },
                    { name: '结余', value: sumText(paid - spent), bad: paid < spent },
                    { name: '需要过问', value: `${flagged} 个` },
                  ]}
                />
              </Card>
              {desk ? (
                <SettlementTable subsidies={all} />
              ) : (
                <Card flush>
                  {all.map((one) => (
                    <SettlementRow key={one.id} subsidy={one} />
                  ))}
                </Card>
              )}
              <Card flush>
                <DownloadRow
                  title="结算表（Excel）"
                  text="每个工作室一行，含各用途金额"
                  get={() => call('paper.settlement', { roundId })}
                />
                {canPrint && desk ? <Row icon="printer" title="打印本页" onTap={printPage} /> : null}
              </Card>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
