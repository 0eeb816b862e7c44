import { entryNames } from '@domain/ledger/entry';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { goBack, parameter } from '@/platform/routes';
import { appQueue, queueState, sendQueued } from '@/queue/app-queue';
import type { Queue } from '@/queue/queue';
import type { QueuedSave } from '@/queue/queue.types';
import { useStore } from '@/services/store';
import { describe } from '../entry/describe';
import { Facts } from '../entry/facts';
import styles from '../entry/facts.module.scss';
import { openForm } from '../open-ledger';
import { itemState } from '../outbox/item-words';

const settle = (act: (queue: Queue) => Promise<void>): void => {
  void appQueue().then(act).then(goBack);
};

/** Both versions of an entry that two phones have changed, and the choice between them. */
const Conflicting = ({ item }: { readonly item: QueuedSave }) => {
  if (item.trouble?.kind !== 'conflict') return null;
  const { kind, entryId } = item;
  const { theirs } = item.trouble;
  const mine = describe(kind, item.content);
  const other = describe(kind, theirs.content);
  return (
    <>
      <Card title="这台设备上写的" flush>
        <Facts owner={{ kind, id: entryId }} described={mine} than={other} />
      </Card>
      <Card title={`已保存的（${theirs.by}写）`} flush>
        <Facts owner={{ kind, id: entryId }} described={other} than={mine} />
      </Card>
    </>
  );
};

const Actions = ({ item, onGiveUp }: { readonly item: QueuedSave; readonly onGiveUp: () => void }) => {
  switch (item.trouble?.kind) {
    case undefined:
      return <Button onTap={sendQueued}>现在发送</Button>;
    case 'conflict':
      return (
        <>
          <Button kind="secondary" onTap={() => settle((queue) => queue.discard(item.id))}>
            用已保存的
          </Button>
          <Button onTap={() => settle((queue) => queue.keepMine(item.id))}>用这台设备上的</Button>
        </>
      );
    case 'filesLost':
      return (
        <>
          <Button kind="secondary" onTap={() => settle((queue) => queue.goWithout(item.id))}>
            不带照片保存
          </Button>
          <Button onTap={() => openForm(item.kind, { id: item.entryId })}>重新添加</Button>
        </>
      );
    case 'refused':
      return (
        <>
          <Button kind="danger" onTap={onGiveUp}>
            放弃
          </Button>
          <Button onTap={() => openForm(item.kind, { id: item.entryId })}>去修改</Button>
        </>
      );
    default:
      return null;
  }
};

/** One entry that the server has not got yet: what it says, why it waits, and what its writer can do. */
export default function WaitingPage() {
  const { params } = useRouter();
  const state = useStore(queueState);
  const [givingUp, setGivingUp] = useState(false);
  useEffect(() => void appQueue(), []);
  const item = state.items.find(({ id }) => id === parameter(params, 'id'));
  if (item === undefined) {
    return (
      <Page title="这台设备上的记录">
        {state.ready ? (
          <Empty icon="circle-check" title="已经保存" text="这条记录已发送到工作室台账。" />
        ) : null}
      </Page>
    );
  }
  const { words, tone, detail } = itemState(item, state);
  const described = describe(item.kind, item.content);
  return (
    <Page title={entryNames[item.kind]} bar={<Actions item={item} onGiveUp={() => setGivingUp(true)} />}>
      <View className={styles.lead}>
        <Badge tone={tone}>{words}</Badge>
        <View className={styles.by}>{`${exactMinute(item.loggedAt)} 写（按这台设备的时钟）`}</View>
      </View>
      {detail === '' ? null : <Notice tone={item.trouble === null ? 'info' : 'bad'}>{detail}</Notice>}
      {item.trouble?.kind === 'conflict' ? (
        <>
          <Notice>
            底色标出的是两份不同的地方。没有选用的那一份：已保存的会留在“修改前的内容”里，这台设备上的会被删去。
          </Notice>
          <Conflicting item={item} />
        </>
      ) : (
        <Card title={described.title} flush>
          <Facts owner={{ kind: item.kind, id: item.entryId }} described={described} />
        </Card>
      )}
      {givingUp ? (
        <Confirm
          title="放弃这条记录？"
          action="放弃"
          kind="danger"
          onConfirm={() => settle((queue) => queue.discard(item.id))}
          onClose={() => setGivingUp(false)}
        >
          它只在这台设备上，放弃后连同照片一起删去，不能恢复。
        </Confirm>
      ) : null}
    </Page>
  );
}
