import type { Notice as NoticeText } from '@domain/round/round';
import { dayWithWeekday, exactMinute, type Instant } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { DaysLeft } from '@/components/days/days-left';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { CalendarButton } from '@/messages/calendar-button';
import { callPhone } from '@/platform/phone-call';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { NoticeBody } from './notice-body';

interface Told {
  readonly id: string;
  readonly title: string;
  readonly notice: NoticeText;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly cutoffAt: Instant;
}

const Content = ({ id, title, notice, contact, cutoffAt }: Told) => (
  <>
    <Card title={title}>
      <DaysLeft cutoffAt={cutoffAt} />
      <CalendarButton id={id} title={`${title}截止`} at={cutoffAt} />
    </Card>
    <NoticeBody notice={notice} />
    <Card title="时间与联系人" flush>
      <Row icon="calendar" title="截止" aside={exactMinute(cutoffAt)} text={dayWithWeekday(cutoffAt)} />
      <Row icon="phone" title={contact.name} aside={contact.phone} onTap={() => callPhone(contact.phone)} />
    </Card>
    <View>
      <Button kind="secondary" icon="phone" onTap={() => callPhone(contact.phone)}>
        {`拨打 ${contact.phone}`}
      </Button>
    </View>
  </>
);

const OfRound = ({ id }: { readonly id: string }) => (
  <Loaded query={useProcedure('round.get', { id })}>{(round) => <Content {...round} />}</Loaded>
);
const InForce = () => (
  <Loaded query={useProcedure('check.round', {}, { open: true })}>
    {(round) => <Content {...round} id={round.title} />}
  </Loaded>
);

/** The notice of a round, whole: of the one named by `round`, else of the one in force, which anyone may read. */
export default function NoticePage() {
  const round = parameter(useRouter().params, 'round');
  return (
    <Page title="申报通知" open={round === ''}>
      {round === '' ? <InForce /> : <OfRound id={round} />}
    </Page>
  );
}
