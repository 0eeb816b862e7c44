import { entryNames } from '@domain/ledger/entry';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { parameter } from '@/platform/routes';
import { appQueue, queueState } from '@/queue/app-queue';
import { chainOf } from '@/queue/chain';
import type { QueuedDeed } from '@/queue/queue.types';
import { useStore } from '@/services/store';
import { describe } from '../entry/describe';
import { Facts } from '../entry/facts';
import styles from '../entry/facts.module.scss';
import { RemoveButton } from '../entry/remove-button';
import { deedName, itemState } from '../outbox/item-words';
import { Actions, settle } from './actions';
import { Conflicting } from './conflicting';

/** @returns what goes too when a content is given up; empty where nothing does */
const goesToo = (chain: readonly QueuedDeed[], item: QueuedDeed): string => {
  const later = item.deed.do === 'save' ? chain.slice(chain.indexOf(item) + 1) : [];
  if (later.length === 0) return '';
  return `后来对它做的（${later.map(deedName).join('、')}）也一并放弃。`;
};

/** One deed that the server has not got yet: on what, why it waits, and what its author can do. */
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
          <Empty icon="circle-check" title="已经发送" text="这台设备上没有等着发送的了，台账里就是最新的。" />
        ) : null}
      </Page>
    );
  }
  const { words, tone, detail } = itemState(item, state);
  const { kind, entryId, base, content, deed } = item;
  const chain = chainOf(state.items, entryId);
  const too = goesToo(chain, item);
  const described = describe(kind, content);
  return (
    <Page
      title={deed.do === 'save' ? entryNames[kind] : `${deedName(item)}${entryNames[kind]}`}
      bar={<Actions item={item} onGiveUp={() => setGivingUp(true)} />}
    >
      <View className={styles.lead}>
        <Badge tone={tone}>{words}</Badge>
        <View
          className={styles.by}
        >{`${exactMinute(item.loggedAt)}${deed.do === 'save' ? ' 写' : ''}（按这台设备的时钟）`}</View>
      </View>
      {detail === '' ? null : <Notice tone={item.trouble === null ? 'info' : 'bad'}>{detail}</Notice>}
      {item.trouble?.kind === 'conflict' ? (
        <>
          <Notice>
            {deed.do === 'save'
              ? `底色标出的是两份不同的地方。没有选用的那一份：已保存的会留在“修改前的内容”里，这台设备上的会被删去。${too}`
              : `您点“${deedName(item)}”之后，这条记录被改过，所以还没有办。底色标出的是不同的地方，请看过再定。`}
          </Notice>
          <Conflicting item={item} />
        </>
      ) : (
        <>
          {deed.do === 'comment' ? <Card title="批注">{deed.text}</Card> : null}
          <Card title={described.title} flush>
            <Facts owner={{ kind, id: entryId }} described={described} />
          </Card>
        </>
      )}
      {deed.do === 'save' && item.trouble === null && chain.at(-1) === item ? (
        <RemoveButton entry={{ kind, id: entryId, base, content }} closedPeriod={null} />
      ) : null}
      {givingUp ? (
        <Confirm
          title={deed.do === 'save' ? '放弃这条记录？' : `放弃这次${deedName(item)}？`}
          action="放弃"
          kind="danger"
          onConfirm={() => settle((queue) => queue.discard(item.id))}
          onClose={() => setGivingUp(false)}
        >
          {deed.do === 'save'
            ? `它只在这台设备上，放弃后连同照片一起删去，不能恢复。${too}`
            : '放弃后这一步不再发送，记录保持台账里现在的样子。'}
        </Confirm>
      ) : null}
    </Page>
  );
}
