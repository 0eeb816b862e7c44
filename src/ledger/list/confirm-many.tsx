import type { Failure } from '@domain/failure/failure';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { appQueue, queueState } from '@/queue/app-queue';
import { asFailure } from '@/services/client';
import { online } from '@/services/connection';
import { useStore } from '@/services/store';
import { useAct } from '@/services/use-act';
import type { Line } from './use-entries';

/** Entries that one confirmation takes. */
const most = 50;

/** Without signal each is kept on this device, and sent like what is logged. */
const queueEach = async (lines: readonly Line[]): Promise<void> => {
  const queue = await appQueue();
  for (const { id, version = 0, changedAt = '', content } of lines) {
    const base = { version, changedAt };
    const deed = { do: 'confirm' } as const;
    await queue.enqueue({ kind: 'activity', entryId: id, deed, base, content, reason: '', draftId: null });
  }
};

/** Confirms those activities on the page that wait and show nothing that looks wrong. */
export const ConfirmMany = ({ lines }: { readonly lines: readonly Line[] }) => {
  const confirm = useAct('activity.confirmMany');
  const [notKept, setNotKept] = useState<Failure | null>(null);
  const failure = notKept ?? confirm.failure;
  const { items } = useStore(queueState);
  const plain = lines.filter(
    ({ id, mayConfirm, marks = [] }) =>
      mayConfirm === true && marks.length === 0 && !items.some(({ entryId }) => entryId === id),
  );
  if (plain.length < 2) return null;
  const some = plain.slice(0, most);
  const act = async () => {
    setNotKept(null);
    if (online.get()) await confirm.run({ seen: some.map(({ id, version = 0 }) => ({ id, version })) });
    else await queueEach(some).catch((error: unknown) => setNotKept(asFailure(error)));
  };
  return (
    <>
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Button kind="secondary" icon="check" busy={confirm.busy} onTap={() => void act()}>
        {`确认这 ${plain.length} 条（没有疑点的）`}
      </Button>
    </>
  );
};
