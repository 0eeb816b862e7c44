import { Failure } from '@domain/failure/failure';
import type { EntryKind } from '@domain/ledger/entry';
import { useState } from 'react';
import { appQueue, queueState } from '@/queue/app-queue';
import { chainOf } from '@/queue/chain';
import type { Base, Deed, QueuedDeed } from '@/queue/queue.types';
import { useStore } from '@/services/store';

/** An entry as whoever acts on it has it before the eyes. */
export interface Seen {
  readonly kind: EntryKind;
  readonly id: string;
  /** Null for an entry made on this device that has not arrived yet. */
  readonly base: Base | null;
  readonly content: unknown;
}

interface Doing {
  /** Keeps a deed on this device, from where it is sent. @returns whether it is safe */
  readonly run: (deed: Deed, reason?: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/** Confirms, comments on or takes out an entry; like logging, without signal too. */
export const useDeed = ({ kind, id, base, content }: Seen): Doing => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (deed: Deed, reason = ''): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      const queue = await appQueue();
      await queue.enqueue({ kind, entryId: id, deed, base, content, reason: reason.trim(), draftId: null });
      return true;
    } catch (error) {
      setFailure(
        error instanceof Failure
          ? error
          : new Failure('INTERNAL', { message: '没能存到本机，请再点一次。', log: String(error) }),
      );
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failure };
};

/** @returns the deeds on an entry that wait on this device, in order */
export const useWaiting = (entryId: string): readonly QueuedDeed[] =>
  chainOf(useStore(queueState).items, entryId);
