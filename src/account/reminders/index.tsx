import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { offerReminders } from '@/messages/reminder-offer';
import { canSubscribe } from '@/platform/subscribe';
import { useProcedure } from '@/services/use-procedure';
import type {
  SubscriptionsView,
  TemplateView,
} from '../../../cloudfunctions/api/subscription/subscription.views';
import styles from './reminders.module.scss';

const countWords = ({ left, always }: TemplateView): string =>
  always ? `已保持同意，余 ${left} 次` : `余 ${left} 次`;

const Warning = ({ view }: { readonly view: SubscriptionsView }) => {
  if (!canSubscribe) {
    return (
      <Notice tone="info">
        浏览器里不能订阅微信提醒。请在手机微信中打开“创新工作室”小程序，进入“我的 → 订阅提醒”。
      </Notice>
    );
  }
  if (view.switchedOff) {
    return (
      <Notice tone="warn">
        您在微信里关闭了本程序的全部提醒。请点右上角“…→ 设置 → 订阅消息”重新打开，再回到这里。
      </Notice>
    );
  }
  return null;
};

/** What one will be told in WeChat, how many messages are in hand, and topping up by one tap. */
export default function Reminders() {
  const query = useProcedure('subscription.get', {});
  const view = query.data;
  const short = view?.templates.filter(({ left, needed }) => left < needed).map(({ key }) => key) ?? [];
  const ask = view === undefined ? [] : view.ask.length > 0 ? view.ask : view.templates.map(({ key }) => key);
  return (
    <Page
      title="订阅提醒"
      bar={
        canSubscribe && view !== undefined && view.templates.length > 0 ? (
          <Button icon="bell" onTap={() => offerReminders(view, ask, true)}>
            {short.length > 0 ? '补足提醒次数' : '再加一次提醒'}
          </Button>
        ) : null
      }
    >
      <Loaded query={query}>
        {(loaded) =>
          loaded.templates.length === 0 ? (
            <Empty
              icon="bell"
              title="还没有开通微信提醒"
              text="开通后可以在这里订阅。所有消息都会列在“消息”里，不会遗漏。"
            />
          ) : (
            <>
              <Warning view={loaded} />
              {loaded.templates
                .filter(({ kinds }) => kinds.length > 0)
                .map((template) => (
                  <Card
                    key={template.key}
                    title={template.name}
                    flush
                    aside={
                      <Badge tone={template.left >= template.needed ? 'green' : 'amber'}>
                        {countWords(template)}
                      </Badge>
                    }
                  >
                    {template.kinds.map(({ label, when }) => (
                      <Row key={label} title={label} text={when} />
                    ))}
                  </Card>
                ))}
              <View className={styles.hint}>
                微信规定：每同意一次，程序才能发一条提醒。次数用完后不再推送，但“消息”里始终都有。提醒在 8
                点到 21 点之间送出，当天截止的除外；一时较多时合并成一条。
              </View>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
