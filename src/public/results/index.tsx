import { exactMinute, monthAndDay } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { canPrint, printPage } from '@/platform/print';
import { openPage, parameter } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';
import { NoticeSheet } from './notice-sheet';

/** Every public notice, the latest first. */
const All = () => {
  const notices = useProcedure('notice.list', {}, { open: true });
  return (
    <Page title="评审结果公示" open>
      <Loaded query={notices}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              icon="megaphone"
              title="现在没有公示"
              text="评审结果统一发布后在这里公示，任何人都可以查看和提出异议。"
            />
          ) : (
            <Card flush>
              {rows.map(({ roundId, title, from, until, listed }) => (
                <Row
                  key={roundId}
                  title={title}
                  text={`${listed} 个工作室，${monthAndDay(from)}至${monthAndDay(until)}`}
                  aside={serverNow() <= until ? <Badge tone="blue">公示中</Badge> : <Badge>已结束</Badge>}
                  onTap={() => openPage('public/results', { round: roundId })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
};

const One = ({ roundId }: { readonly roundId: string }) => {
  const desk = useDesk();
  const notice = useProcedure('notice.get', { roundId }, { open: true });
  const running = notice.data !== undefined && serverNow() <= notice.data.until;
  return (
    <Page
      title="评审结果公示"
      open
      bar={
        notice.data === undefined ? null : (
          <>
            {canPrint && desk ? (
              <Button kind="secondary" icon="printer" onTap={printPage}>
                打印公示
              </Button>
            ) : null}
            {running ? (
              <Button icon="pencil" onTap={() => openPage('public/object', { round: roundId })}>
                提出异议
              </Button>
            ) : null}
          </>
        )
      }
    >
      {notice.error?.code === 'NOT_FOUND' && notice.data === undefined ? (
        <Empty icon="megaphone" title="还没有公示" text="这个批次的评审结果还没有发布。发布后在这里公示。" />
      ) : (
        <Loaded query={notice}>
          {(found) => (
            <>
              <NoticeSheet notice={found} />
              {running ? null : (
                <Card flush>
                  <Row
                    icon="clock"
                    title="公示已经结束"
                    text={
                      found.namedAt === null
                        ? `于${exactMinute(found.until)}结束。如有问题请直接联系${found.contact.name}（${found.contact.phone}）。`
                        : `已于${exactMinute(found.namedAt)}命名，结果以命名文件为准。`
                    }
                  />
                </Card>
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
};

/** 公示: the list of a round's results for everyone, printed as an official notice; without a round all notices. */
export default function ResultsPage() {
  const roundId = parameter(useRouter().params, 'round');
  return roundId === '' ? <All /> : <One roundId={roundId} />;
}
