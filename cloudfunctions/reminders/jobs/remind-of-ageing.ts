import { type Ageing, type AgeingDays, ageingDays, ageingReminders } from '@domain/reminders/ageing';
import { atTimeOfDay, dayInShanghai, fromShanghai } from '@domain/time/shanghai';
import type { StoredRound } from '@platform/database/collections';
import { findMany, findOne } from '@platform/database/database';
import { putIntoInboxes } from '@platform/messages/inbox';
import { lettersTo } from '@platform/messages/letters';
import { plainRound } from '@platform/rounds/rounds';
import { keepPlace, placeOf } from '@platform/runs/runs';
import { page, pagesOf } from '../pages-of';
import type { Job, Shift } from '../run-jobs';

const fields = ['_id', 'state', 'stations', 'unitName', 'since', 'studioName'] as const;

const startOf = (day: string): string => fromShanghai(day);
const endOf = (day: string): string => atTimeOfDay(startOf(day), 1, '00:00');

/** @returns all that came to a post on a day and still waits there; null where the time ran out on the way */
const waitingSince = async (
  roundId: string,
  day: string,
  shift: Shift,
): Promise<readonly Ageing[] | null> => {
  const where = { roundId, phase: 'opinions', since: { $gte: startOf(day), $lt: endOf(day) } };
  const found: Ageing[] = [];
  for await (const some of pagesOf<'applications', (typeof fields)[number]>(
    'applications',
    where,
    fields,
    shift,
  )) {
    found.push(...some);
    if (some.length < page) return found;
  }
  return null;
};

/** One threshold of a round, day by day: each day is done once, from where the last run broke off. */
const remindOfDays = async (
  round: StoredRound,
  { days, from, to }: AgeingDays,
  shift: Shift,
): Promise<number> => {
  const work = `${round._id}:ageing:${days}`;
  let due = 0;
  let done = (await placeOf(work)) ?? '';
  while (shift.mayGoOn()) {
    const after = done === '' ? '' : endOf(done);
    const first = from === '' ? '' : startOf(from);
    const next = await findOne<'applications', 'since'>('applications', {
      where: {
        roundId: round._id,
        phase: 'opinions',
        since: { $gte: after > first ? after : first, $lt: endOf(to) },
      },
      sort: [['since', 'asc']],
      fields: ['since'],
    });
    if (next === null) return due;
    const day = dayInShanghai(next.since);
    const waiting = await waitingSince(round._id, day, shift);
    // A message names all that have reached an age: half of them would stay the wrong number.
    if (waiting === null) return due;
    const messages = ageingReminders(plainRound(round), waiting, shift.now);
    await putIntoInboxes(await lettersTo(messages, shift.now), false);
    due += messages.length;
    await keepPlace(work, day, false);
    done = day;
  }
  return due;
};

/** Applications on which nobody has given an opinion for days, of open and of closed rounds: what was handed in goes on. */
export const remindOfAgeing: Job = async (shift) => {
  const rounds: StoredRound[] = await findMany<'rounds', keyof StoredRound & string>('rounds', {
    where: { state: { $in: ['open', 'closed'] } },
  });
  let due = 0;
  for (const round of rounds) {
    for (const days of ageingDays(round, shift.now)) due += await remindOfDays(round, days, shift);
  }
  return { due };
};
