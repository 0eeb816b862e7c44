import type { StoredApplication } from '@domain/application/application';
import type { OutgoingMessage } from '@domain/messages/message';
import { draftReminder, opinionReminder, waitingByPost } from '@domain/reminders/due';
import type { Round } from '@domain/round/round';
import type { StoredRound } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { type Letter, putIntoInboxes } from '@platform/messages/inbox';
import { holdersOf } from '@platform/people/holders';
import { plainRound } from '@platform/rounds/rounds';
import type { Job, Shift } from '../run-jobs';

const page = 200;

async function* pagesOf<K extends keyof StoredApplication & string>(
  where: Readonly<Record<string, unknown>>,
  fields: readonly K[] | undefined,
  { mayGoOn }: Shift,
): AsyncGenerator<Pick<StoredApplication, K | '_id'>[]> {
  for (let after = ''; mayGoOn(); ) {
    const some = await findMany<'applications', K | '_id'>('applications', {
      where: { ...where, _id: { $gt: after } },
      sort: [['_id', 'asc']],
      fields: fields && ['_id', ...fields],
      limit: page,
    });
    yield some;
    const last = some.at(-1);
    if (!last || some.length < page) return;
    after = last._id;
  }
}

const isDue = (message: OutgoingMessage | null): message is OutgoingMessage => message !== null;

/** Leaders whose form is still with them, and what is missing in it. */
const remindLeaders = async (round: Round, shift: Shift): Promise<number> => {
  let due = 0;
  for (const phase of ['draft', 'returned']) {
    const pages = pagesOf<keyof StoredApplication & string>({ roundId: round._id, phase }, undefined, shift);
    for await (const applications of pages) {
      const letters = applications
        .map((application) => draftReminder(round, application, shift.now))
        .filter(isDue)
        .map((message) => ({ message, personId: message.to.kind === 'person' ? message.to.personId : '' }));
      await putIntoInboxes(letters, false);
      due += letters.length;
    }
  }
  return due;
};

/** Officers of posts at which applications wait: one message for all of them. */
const remindOfficers = async (round: Round, shift: Shift): Promise<number> => {
  const waiting: Pick<StoredApplication, 'state' | 'stations'>[] = [];
  const pages = pagesOf({ roundId: round._id, phase: 'opinions' }, ['state', 'stations'], shift);
  for await (const applications of pages) waiting.push(...applications);
  // A message counts what waits and is sent once: half a count would stay wrong.
  if (!shift.mayGoOn()) return 0;
  const letters: Letter[] = [];
  for (const atPost of waitingByPost(waiting)) {
    const message = opinionReminder(round, atPost, shift.now);
    if (!message) continue;
    for (const personId of await holdersOf(atPost.post, shift.now)) letters.push({ message, personId });
  }
  await putIntoInboxes(letters, false);
  return letters.length;
};

/**
 * Finds from what is due, not from when it last ran, who must be reminded of every open round. A message's key
 * is the same for the whole slot: a timer that fires twice, late or in parallel sends it once.
 */
export const remindOfRounds: Job = async (shift) => {
  const rounds: StoredRound[] = await findMany<'rounds', keyof StoredRound & string>('rounds', {
    where: { state: 'open' },
  });
  let leaders = 0;
  let officers = 0;
  for (const round of rounds.map(plainRound)) {
    leaders += await remindLeaders(round, shift);
    officers += await remindOfficers(round, shift);
  }
  return { rounds: rounds.length, leaders, officers };
};
