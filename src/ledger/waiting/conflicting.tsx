import { Card } from '@/components/card/card';
import type { QueuedDeed } from '@/queue/queue.types';
import { describe } from '../entry/describe';
import { Facts } from '../entry/facts';

/** What this device has, and what another phone has made of it meanwhile. */
const sides = {
  save: ['这台设备上写的', '已保存的'],
  remove: ['您撤下时的内容', '现在的内容'],
  confirm: ['您确认时的内容', '现在的内容'],
  comment: ['您批注时的内容', '现在的内容'],
} as const;

/** Both versions of an entry that two phones have changed. */
export const Conflicting = ({ item }: { readonly item: QueuedDeed }) => {
  if (item.trouble?.kind !== 'conflict') return null;
  const { kind, entryId, deed } = item;
  const { theirs } = item.trouble;
  const mine = describe(kind, item.content);
  const other = describe(kind, theirs.content);
  const [here, there] = sides[deed.do];
  return (
    <>
      <Card title={here} flush>
        <Facts owner={{ kind, id: entryId }} described={mine} than={other} />
      </Card>
      <Card title={`${there}（${theirs.by}写）`} flush>
        <Facts owner={{ kind, id: entryId }} described={other} than={mine} />
      </Card>
    </>
  );
};
