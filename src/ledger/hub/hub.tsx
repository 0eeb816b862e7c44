import { dayInShanghai } from '@domain/time/shanghai';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { openPage } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';
import { LineRow } from '../list/line-row';
import { openForm } from '../open-ledger';
import { OutboxCard } from '../outbox/outbox-card';
import { LedgerRows } from './ledger-rows';

const latest = 3;

const LatestEntries = () => {
  const { data } = useProcedure('activity.list', {});
  const rows = data?.rows.slice(0, latest) ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title="最近的活动" flush>
      {rows.map((row) => (
        <LineRow key={row.id} kind="activity" line={row} />
      ))}
    </Card>
  );
};

/** The third tab of leaders and members: log what was done today, see what waits, open the ledgers. */
export const LedgerHub = () => {
  const studio = useProcedure('studio.get', {});
  const year = dayInShanghai(serverNow()).slice(0, 4);
  return (
    <Page
      title="台账"
      tab="ledgers"
      bar={
        <Button icon="plus" onTap={() => openForm('activity')}>
          记一笔
        </Button>
      }
    >
      <OutboxCard />
      <Loaded query={studio}>
        {({ id, name, standing, waiting }) => (
          <>
            {standing === 'leader' && waiting > 0 ? (
              <Card flush>
                <Row
                  icon="circle-alert"
                  title={`${waiting} 条记录待您确认`}
                  onTap={() => openPage('ledger/list', { kind: 'activity', waiting: '1' })}
                />
              </Card>
            ) : null}
            <LatestEntries />
            <LedgerRows />
            <Card title={name} flush>
              <Row
                icon="eye"
                title={`${year} 年一览`}
                text="按月活动、带教时长、成果、成员成长、照片墙"
                onTap={() => openPage('ledger/studio', { id })}
              />
              <Row
                icon="calendar"
                title="该做的事"
                text="办法要求的每一件事，到哪天，还缺什么"
                onTap={() => openPage('years/due')}
              />
              <Row
                icon="circle-check"
                title="自检和考核"
                text="定期自检，年度考核和备案"
                onTap={() => openPage('years/checks')}
              />
              <Row
                icon="file-text"
                title="制度"
                text="工作室的四项制度，上级工会的实施细则"
                onTap={() => openPage('years/rules')}
              />
              <Row
                icon="share-2"
                title="成果交流"
                text="各工作室公开的成果和工作法"
                onTap={() => openPage('exchange/list')}
              />
              {standing === 'leader' ? (
                <Row
                  icon="sliders-horizontal"
                  title="确认方式、封存和模板"
                  onTap={() => openPage('ledger/settings')}
                />
              ) : null}
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
};
