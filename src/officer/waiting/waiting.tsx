import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { OtherDuties } from '@/due/other-duties';
import { openPage, openTab } from '@/platform/routes';
import { UnassignedCard } from '@/register/unassigned-card';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import { UrgeButton } from '@/urge/urge-button';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';
import { waitingForMe } from '../applications/filters';
import { useApplicationPages } from '../applications/use-application-pages';
import { openApplication } from '../open-application';
import { isOfUnit } from '../rounds/may-run';
import { byRound } from './by-round';
import { NearCutoffs } from './near-cutoffs';
import styles from './waiting.module.scss';
import { WaitingRow } from './waiting-row';

/** Rows fetched at once, so that the number on top is a number and not "more than 20". */
const most = 100;

const List = ({
  rows,
  rounds,
}: {
  readonly rows: readonly ApplicationSummary[];
  readonly rounds: readonly RoundSummary[];
}) => {
  const groups = byRound(rows, rounds);
  return groups.map(({ key, title, rows: waiting }) => (
    <Card key={key} flush {...(groups.length > 1 ? { title } : {})}>
      {waiting.map((row) => (
        <WaitingRow key={row.id} row={row} onTap={() => openApplication(row.id, waitingForMe)} />
      ))}
    </Card>
  ));
};

/** An officer's first tab: what waits for his or her post, the oldest first, and the cutoffs that come near. */
export const Waiting = () => {
  const role = useRole();
  const rounds = useProcedure('round.list', {}).data ?? [];
  const waiting = useApplicationPages(waitingForMe, most);
  return (
    <View className={styles.waiting}>
      <Loaded query={waiting}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const first = rows[0];
          return (
            <>
              {first === undefined ? null : (
                <View className={styles.head}>
                  <View>
                    <View className={styles.number}>
                      {rows.length}
                      {waiting.hasNextPage ? '+' : ''}
                    </View>
                    <View className={styles.what}>份申报等您提出意见</View>
                  </View>
                  <View className={styles.start}>
                    <Button icon="stamp" onTap={() => openApplication(first.id, waitingForMe)}>
                      从最早的一份开始
                    </Button>
                  </View>
                </View>
              )}
              <NearCutoffs rounds={rounds} />
              {first === undefined ? (
                <Empty
                  icon="inbox"
                  title="没有等您提意见的申报"
                  text="轮到您时会列在这里，消息里也会提醒。"
                  action={
                    <Button kind="secondary" onTap={() => openTab('applications')}>
                      查看全部申报
                    </Button>
                  }
                />
              ) : (
                <>
                  <UrgeButton
                    words="催办另一方意见，共"
                    unit="份"
                    about={rows
                      .filter(({ besides }) => besides)
                      .map(({ id }) => ({ kind: 'application', id }))}
                  />
                  <List rows={rows} rounds={rounds} />
                </>
              )}
              {waiting.hasNextPage ? (
                <Button
                  kind="quiet"
                  busy={waiting.isFetchingNextPage}
                  onTap={() => void waiting.fetchNextPage()}
                >
                  更多
                </Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
      <OtherDuties />
      <UnassignedCard />
      {role !== undefined && role.capacity !== 'industryUnion' ? (
        <Card flush>
          <Row
            icon="megaphone"
            title="申报批次"
            text={isOfUnit(role) ? '通知和条件，本单位自办的批次' : '通知和条件，下属单位自办的批次'}
            onTap={() => openPage('officer/rounds')}
          />
        </Card>
      ) : null}
      {role?.capacity === 'industryUnion' ? (
        <Card flush>
          <Row
            icon="megaphone"
            title="申报批次"
            text="通知、条件、表格内容、截止时间"
            onTap={() => openPage('officer/rounds')}
          />
          <Row
            icon="users"
            title="评审专家库"
            text="邀请专家，登记单位和领域"
            onTap={() => openPage('review/experts')}
          />
        </Card>
      ) : null}
    </View>
  );
};
