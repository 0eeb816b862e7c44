import { type Ageing, ageingReminders, usualAgeing } from '@domain/reminders/ageing';
import type { StoredRound } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { putIntoInboxes } from '@platform/messages/inbox';
import { lettersTo } from '@platform/messages/letters';
import { plainRound } from '@platform/rounds/rounds';
import { page, pagesOf } from '../pages-of';
import type { Job } from '../run-jobs';

const fields = ['_id', 'state', 'stations', 'unitName', 'since', 'studioName'] as const;
const day = 24 * 60 * 60 * 1000;

/** Applications on which nobody has given an opinion for days, of open and of closed rounds: what was handed in goes on. */
export const remindOfAgeing: Job = async (shift) => {
  const rounds: StoredRound[] = await findMany<'rounds', keyof StoredRound & string>('rounds', {
    where: { state: { $in: ['open', 'closed'] } },
  });
  let due = 0;
  for (const round of rounds.map(plainRound)) {
    const youngest = Math.min(...(round.reminders.undecidedDays ?? usualAgeing));
    if (!Number.isFinite(youngest)) continue;
    // A day is taken off: thresholds are counted in Shanghai days, not in hours.
    const before = new Date(Date.parse(shift.now) - (youngest - 1) * day).toISOString();
    const where = { roundId: round._id, phase: 'opinions', since: { $lte: before } };
    const old: Ageing[] = [];
    let whole = false;
    for await (const some of pagesOf<'applications', (typeof fields)[number]>(
      'applications',
      where,
      fields,
      shift,
    )) {
      old.push(...some);
      whole = some.length < page;
    }
    // A message names all that have reached an age: half of them would stay the wrong number.
    if (!whole) break;
    const messages = ageingReminders(round, old, shift.now);
    await putIntoInboxes(await lettersTo(messages, shift.now), false);
    due += messages.length;
  }
  return { due };
};
