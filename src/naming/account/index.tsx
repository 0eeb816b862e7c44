import { sumText } from '@domain/subsidy/words';
import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { canPrint, printPage } from '@/platform/print';
import { openPage, parameter } from '@/platform/routes';
import { call } from '@/services/client';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import type { Account } from '../parts/account';
import { DownloadRow } from '../parts/download-row';
import { Figures } from '../parts/figures';
import { SubsidyBadge } from '../parts/subsidy-badge';
import { OfficeDeeds } from './office-deeds';
import { SpendingCard } from './spending-card';
import { Way } from './way';

const Settlement = ({ account }: { readonly account: Account }) => {
  const { settlement, kinds } = account;
  const { received, spent, balance, overspent, unexplained, byKind } = settlement;
  return (
    <>
      {overspent ? (
        <Notice tone="bad">{`登记的支出超出收到的补助 ${sumText(-balance)}，请核对。`}</Notice>
      ) : null}
      {unexplained.count > 0 ? (
        <Notice tone="warn">
          {`有 ${unexplained.count} 笔支出（${sumText(unexplained.amount)}）待说明。`}
        </Notice>
      ) : null}
      <Card title="结算">
        <Figures
          figures={[
            { name: '收到', value: sumText(received) },
            { name: '支出', value: sumText(spent) },
            { name: '结余', value: sumText(balance), bad: overspent },
          ]}
        />
      </Card>
      {byKind.length === 0 ? null : (
        <Card title="按用途" flush>
          {byKind.map(({ kind, amount }) => (
            <Row
              key={kind}
              title={kinds.find(({ key }) => key === kind)?.name ?? '其他'}
              aside={sumText(amount)}
            />
          ))}
        </Card>
      )}
    </>
  );
};

/** The account of one subsidy: approvals and payments, every spending with its receipts, and what is left. */
export default function AccountPage() {
  const id = parameter(useRouter().params, 'id');
  const role = useRole();
  const desk = useDesk();
  const query = useProcedure('subsidy.get', { id });
  const account = query.data;
  const mine = role?.capacity === 'leader';
  const spends = account?.state.kind === 'paid' || account?.state.kind === 'returned';
  const deeds =
    account === undefined ? null : role?.capacity === 'industryUnion' ? (
      <OfficeDeeds account={account} />
    ) : mine && spends ? (
      <Button icon="plus" onTap={() => openPage('naming/spending', { id })}>
        登记一笔支出
      </Button>
    ) : null;
  return (
    <Page title="补助账目" bar={deeds}>
      <Loaded query={query}>
        {(one) => (
          <>
            <Card title={one.studioName} aside={<SubsidyBadge subsidy={one} />} flush>
              <Row
                title={one.year === null ? '一次性补助' : `${one.year} 年补助`}
                text={one.unitName}
                aside={sumText(one.amount)}
              />
            </Card>
            {one.state.kind === 'proposed' || one.state.kind === 'approved' ? null : (
              <Settlement account={one} />
            )}
            {spends ? (
              one.spendings.length === 0 ? (
                <Empty
                  icon="layout-list"
                  title="还没有登记支出"
                  text="补助专款专用，每笔支出都要登记日期、金额、用途和审批人，并拍下票据。"
                />
              ) : (
                [...one.spendings]
                  .sort((first, second) => second.day.localeCompare(first.day))
                  .map((spending) => <SpendingCard key={spending.id} spending={spending} account={one} />)
              )
            ) : null}
            <Way account={one} />
            <Card flush>
              {spends ? (
                <DownloadRow title="支出明细（Excel）" get={() => call('paper.spendings', { id })} />
              ) : null}
              {canPrint && desk ? <Row icon="printer" title="打印本页" onTap={printPage} /> : null}
              <Row
                icon="award"
                title="这个称号"
                onTap={() => openPage('naming/title', { id: one.titleId })}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
