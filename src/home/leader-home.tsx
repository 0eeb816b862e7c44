import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { StartButton } from '@/leader/start-button';
import { type MyApplication, useMyApplication } from '@/leader/use-my-application';
import { openPage, openTab } from '@/platform/routes';
import { TitleCard } from '@/titles/title-card';
import { UnitRounds } from '@/titles/unit-rounds';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import type { RoundSummary } from '../../cloudfunctions/api/round/round.views';
import { ApplicationCard } from './application-card';
import { HowItGoes } from './how-it-goes';
import { LastMessages } from './last-messages';
import { QuickLog } from './quick-log';
import { RoundCard } from './round-card';

const isComplete = ({ problems, findings }: ApplicationView): boolean =>
  problems.length === 0 && !findings.some(({ blocks }) => blocks);

const nextAction = ({ application }: MyApplication): string => {
  switch (application?.phase) {
    case 'draft':
      return isComplete(application) ? '去提交申报表' : '继续填写申报表';
    case 'returned':
      return '修改并重新提交';
    default:
      return '查看申报进度';
  }
};

const Bar = ({
  mine,
  round,
  mayStart,
}: {
  readonly mine: MyApplication;
  readonly round: RoundSummary;
  readonly mayStart: boolean;
}) => {
  if (mine.application !== null)
    return <Button onTap={() => openTab('applications')}>{nextAction(mine)}</Button>;
  return round.state === 'open' && mayStart ? <StartButton roundId={round.id} /> : null;
};

/** First page of a leader: the round, the days left, what is missing, and the one next step. */
export const LeaderHome = ({ mayStart }: { readonly mayStart: boolean }) => {
  const mine = useMyApplication();
  const round = mine.data?.round ?? null;
  const bar =
    mine.data === undefined || round === null ? null : (
      <Bar mine={mine.data} round={round} mayStart={mayStart} />
    );
  return (
    <Page title="首页" tab="home" bar={bar}>
      <Loaded query={mine}>
        {({ application }) =>
          round === null ? (
            <Empty
              icon="megaphone"
              title="还没有申报批次"
              text="宁夏教科文卫体工会发布申报通知后，会在这里显示，也会收到消息。"
            />
          ) : (
            <>
              <RoundCard round={round} application={application} />
              {application === null ? <HowItGoes /> : <ApplicationCard application={application} />}
              <UnitRounds />
              <TitleCard money />
              <QuickLog />
              <LastMessages />
              <Card flush>
                <Row
                  icon="megaphone"
                  title="申报通知与实施办法"
                  onTap={() => openPage('public/notice', { round: round.id })}
                />
              </Card>
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
