import type { StoredApplication } from '@domain/application/application';
import type { OutgoingMessage } from '@domain/messages/message';
import { draftReminder, opinionReminder, waitingByPost } from '@domain/reminders/due';
import { type Slot, slotInForce } from '@domain/round/reminder-slots';
import type { Round } from '@domain/round/round';
import type { StoredRound } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { putIntoInboxes } from '@platform/messages/inbox';
import { lettersTo } from '@platform/messages/letters';
import { plainRound } from '@platform/rounds/rounds';
import { keepPlace, placeOf } from '@platform/runs/runs';
import { page, pagesOf } from '../pages-of';
import type { Job, Shift } from '../run-jobs';

type Drafted = keyof StoredApplication & string;

const isDue = (message: OutgoingMessage | null): message is OutgoingMessage => message !== null;

const remind = async (
  round: Round,
  applications: readonly StoredApplication[],
  shift: Shift,
): Promise<number> => {
  const due = applications.map((application) => draftReminder(round, application, shift.now)).filter(isDue);
  await putIntoInboxes(await lettersTo(due, shift.now), false);
  return due.length;
};

const workOf = (round: Round, slot: Slot, part: string): string =>
  `${round._id}:${round.cutoffAt}:${slot.daysBefore}:${part}`;

/** Leaders whose form is still with them: each slot walks through them once, from where the last run broke off. */
const remindLeaders = async (round: Round, slot: Slot, shift: Shift): Promise<number> => {
  let due = 0;
  for (const phase of ['draft', 'returned']) {
    const work = workOf(round, slot, phase);
    const after = await placeOf(work);
    if (after === null) continue;
    const where = { roundId: round._id, phase };
    for await (const some of pagesOf<'applications', Drafted>(
      'applications',
      where,
      undefined,
      shift,
      after,
    )) {
      due += await remind(round, some, shift);
      await keepPlace(work, some.at(-1)?._id ?? after, some.length < page);
    }
  }
  return due;
};

/** Leaders with an extension have slots of their own: they are few, and looked at every time. */
const remindExtended = async (round: Round, shift: Shift): Promise<number> => {
  let due = 0;
  const where = { roundId: round._id, 'extension.until': { $gte: shift.now } };
  for await (const some of pagesOf<'applications', Drafted>('applications', where, undefined, shift)) {
    due += await remind(round, some, shift);
  }
  return due;
};

/** Officers of posts at which applications wait: one message for all of them. */
const remindOfficers = async (round: Round, slot: Slot, shift: Shift): Promise<number> => {
  const work = workOf(round, slot, 'posts');
  if ((await placeOf(work)) === null) return 0;
  const waiting: Pick<StoredApplication, 'state' | 'stations'>[] = [];
  const where = { roundId: round._id, phase: 'opinions' };
  const fields = ['_id', 'state', 'stations'] as const;
  let whole = false;
  for await (const some of pagesOf<'applications', (typeof fields)[number]>(
    'applications',
    where,
    fields,
    shift,
  )) {
    waiting.push(...some);
    whole = some.length < page;
  }
  // A message counts what waits and is sent once: half a count would stay wrong.
  if (!whole) return 0;
  const due = waitingByPost(waiting)
    .map((atPost) => opinionReminder(round, atPost, shift.now))
    .filter(isDue);
  await putIntoInboxes(await lettersTo(due, shift.now), false);
  await keepPlace(work, '', true);
  return due.length;
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
    leaders += await remindExtended(round, shift);
    const slot = slotInForce(round.reminders, round.cutoffAt, shift.now);
    if (slot === null) continue;
    leaders += await remindLeaders(round, slot, shift);
    officers += await remindOfficers(round, slot, shift);
  }
  return { rounds: rounds.length, leaders, officers };
};
