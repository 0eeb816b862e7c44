import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { queueState } from '@/queue/app-queue';
import type { QueuedDeed } from '@/queue/queue.types';
import { useStore } from '@/services/store';
import { deedName, itemState } from '../outbox/item-words';

/** What was done to an entry on this device and has not reached the server yet. */
export const WaitingDeeds = ({ chain }: { readonly chain: readonly QueuedDeed[] }) => {
  const state = useStore(queueState);
  if (chain.length === 0) return null;
  return (
    <Card title="还在这台设备上" flush>
      {chain.map((item) => {
        const { words, tone, detail } = itemState(item, state);
        return (
          <Row
            key={item.id}
            title={item.deed.do === 'comment' ? `批注：${item.deed.text}` : deedName(item)}
            text={detail}
            aside={<Badge tone={tone}>{words}</Badge>}
            onTap={() => openPage('ledger/waiting', { id: item.id })}
          />
        );
      })}
    </Card>
  );
};
