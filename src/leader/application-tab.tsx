import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { ApplicationScreen } from './application-screen';
import { StartButton } from './start-button';
import { useMyApplication } from './use-my-application';

/** The tab 申报 of a leader. */
export const ApplicationTab = ({ mayStart }: { readonly mayStart: boolean }) => {
  const mine = useMyApplication();
  if (mine.data?.application != null)
    return <ApplicationScreen application={mine.data.application} tab="applications" />;
  const round = mine.data?.round ?? null;
  return (
    <Page
      title="申报"
      tab="applications"
      bar={round?.state === 'open' && mayStart ? <StartButton roundId={round.id} /> : null}
    >
      <Loaded query={mine}>
        {() =>
          round === null ? (
            <Empty
              icon="file-text"
              title="还没有申报批次"
              text="宁夏教科文卫体工会发布申报通知后，可以在这里填报。"
            />
          ) : (
            <Empty
              icon="file-text"
              title={round.state === 'open' ? '还没有开始申报' : '本批次没有您的申报'}
              text={
                round.state === 'open'
                  ? `${round.title}正在进行。申报表分几个部分，可以随时停下，填过的内容自动保存。`
                  : `${round.title}已经结束，下一批次发布后会通知您。`
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
};
