import type { OutgoingMessage } from '@domain/messages/message';
import { type CommittedName, committedNames } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { describeError, log } from '@platform/log/log';
import { relay } from '@platform/messages/relay';
import type { Job, Shift } from '../run-jobs';

const page = 50;

interface Waiting {
  readonly _id: string;
  readonly outbox: readonly OutgoingMessage[];
}

const waitingAfter = (collection: CommittedName, after: string): Promise<Waiting[]> =>
  findMany(collection, {
    where: { hasOutgoing: true, _id: { $gt: after } },
    sort: [['_id', 'asc']],
    fields: ['_id', 'outbox'],
    limit: page,
  });

const sweep = async (collection: CommittedName, { now, mayGoOn }: Shift): Promise<number> => {
  let swept = 0;
  for (let after = ''; mayGoOn(); ) {
    const waiting = await waitingAfter(collection, after);
    for (const { _id, outbox } of waiting) {
      after = _id;
      if (!mayGoOn()) return swept;
      try {
        await relay({ collection, id: _id, messages: outbox }, now, mayGoOn);
        swept += 1;
      } catch (thrown) {
        // One outbox that cannot be delivered holds up no other; the next run tries it again.
        log.warn('outbox-not-delivered', { collection, ...describeError(thrown) });
      }
    }
    if (waiting.length < page) return swept;
  }
  return swept;
};

/** Delivers what a change has left in its outbox because the relay after it failed or was broken off. */
export const sweepOutboxes: Job = async (shift) => {
  // Most are empty: asking all at once costs the time of one question.
  const counts = await Promise.all(
    committedNames.map(async (collection) => [collection, await sweep(collection, shift)] as const),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};
