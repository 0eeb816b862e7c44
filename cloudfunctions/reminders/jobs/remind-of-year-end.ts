import type { OutgoingMessage } from '@domain/messages/message';
import { cycleEndReminders, cycleReminders } from '@domain/reminders/cycle-end';
import { assessmentReminders, assessmentSlot } from '@domain/reminders/year-end';
import { type Instant, inShanghai } from '@domain/time/shanghai';
import type { StoredStudio, StoredTitle } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { termsNow } from '@platform/programme/terms';
import { filedAssessments } from '@platform/studios/filed-assessments';
import type { Job } from '../run-jobs';
import { walkStudios } from '../walk-studios';

const most = 1_000;

/** Reminders of the titles that these studios hold, each in its own cycle. */
const cyclesOf = async (
  studios: readonly StoredStudio[],
  now: Instant,
): Promise<readonly OutgoingMessage[]> => {
  const leaders = new Map(studios.map(({ _id, leaderId }) => [_id, leaderId]));
  const [titles, { cycle: terms }] = await Promise.all([
    findMany<'titles', keyof StoredTitle & string>('titles', {
      where: { studioId: { $in: [...leaders.keys()] }, 'state.kind': { $in: ['held', 'improving'] } },
      without: ['trail'],
      limit: most,
    }),
    termsNow(),
  ]);
  const open = await findMany('renewals', {
    where: { titleId: { $in: titles.map(({ _id }) => _id) }, decidedAt: '' },
    fields: ['titleId'],
    limit: most,
  });
  const underway = new Set(open.map(({ titleId }) => titleId));
  return titles.flatMap((title) =>
    cycleEndReminders(title, leaders.get(title.studioId) ?? '', underway.has(title._id), terms, now),
  );
};

/** The yearly assessment on 12-01, 12-15 and 12-28, and the end of titles' cycles, looked for once a day. */
export const remindOfYearEnd: Job = async (shift) => {
  const slot = assessmentSlot(shift.now);
  const year = inShanghai(shift.now).year();
  const assessments =
    slot === null
      ? 0
      : await walkStudios(
          `assessment:${year}:${slot.daysBefore}`,
          async (studios) => {
            const filed = await filedAssessments(studios, year);
            return studios.flatMap((studio) => assessmentReminders(studio, shift.now, filed.has(studio._id)));
          },
          shift,
        );
  // Cycles end on any day: the day's walk begins at the time of day at which reminders are due.
  const local = inShanghai(shift.now);
  const isTime = local.format('HH:mm') >= cycleReminders.timeOfDay;
  const day = (isTime ? local : local.subtract(1, 'day')).format('YYYY-MM-DD');
  const cycles = await walkStudios(`cycle:${day}`, (studios) => cyclesOf(studios, shift.now), shift);
  return { assessments, cycles };
};
