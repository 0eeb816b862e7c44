import { Button } from '@/components/button/button';
import { goBack } from '@/platform/routes';
import { appQueue, sendQueued } from '@/queue/app-queue';
import type { Queue } from '@/queue/queue';
import type { QueuedDeed } from '@/queue/queue.types';
import { openEntryPage, openForm } from '../open-ledger';

/** Settles what is in trouble, and leaves its page. */
export const settle = (act: (queue: Queue) => Promise<void>): void => {
  void appQueue().then(act).then(goBack);
};

/** The choice between them: the server's first, then what was meant here. */
const choices = {
  save: ['用已保存的', '用这台设备上的'],
  remove: ['不撤下了', '仍然撤下'],
  confirm: ['不确认了', '确认现在的内容'],
  comment: ['不批注了', '仍然批注'],
} as const;

/** What the author of a waiting deed can do. */
export const Actions = ({ item, onGiveUp }: { readonly item: QueuedDeed; readonly onGiveUp: () => void }) => {
  const { id, kind, entryId, deed } = item;
  const change = (words: string, isMain: boolean) => (
    <Button kind={isMain ? 'primary' : 'secondary'} onTap={() => openForm(kind, { id: entryId })}>
      {words}
    </Button>
  );
  switch (item.trouble?.kind) {
    case undefined:
      return (
        <>
          {deed.do === 'save' ? change('修改', false) : null}
          <Button onTap={sendQueued}>现在发送</Button>
        </>
      );
    case 'conflict': {
      const [theirs, mine] = choices[deed.do];
      return (
        <>
          <Button kind="secondary" onTap={() => settle((queue) => queue.discard(id))}>
            {theirs}
          </Button>
          <Button
            kind={deed.do === 'remove' ? 'danger' : 'primary'}
            onTap={() => settle((queue) => queue.keepMine(id))}
          >
            {mine}
          </Button>
        </>
      );
    }
    case 'filesLost':
      return (
        <>
          <Button kind="secondary" onTap={() => settle((queue) => queue.goWithout(id))}>
            不带照片保存
          </Button>
          {change('重新添加', true)}
        </>
      );
    case 'refused':
      return (
        <>
          <Button kind="danger" onTap={onGiveUp}>
            放弃
          </Button>
          {deed.do === 'save' ? (
            change('去修改', true)
          ) : (
            <Button onTap={() => openEntryPage(kind, entryId)}>打开记录</Button>
          )}
        </>
      );
    default:
      return null;
  }
};
