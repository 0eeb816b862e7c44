import type { OutgoingMessage } from '@domain/messages/message';
import { cycleEndReminders, cycleReminders, cycleYears } from '@domain/reminders/cycle-end';
import { assessmentReminders, assessmentSlot } from '@domain/reminders/year-end';
import { inShanghai } from '@domain/time/shanghai';
import type { StoredStudio } from '@platform/database/collections';
import { putIntoInboxes } from '@platform/messages/inbox';
import { lettersTo } from '@platform/messages/letters';
import { keepPlace, placeOf } from '@platform/runs/runs';
import { filedAssessments } from '@platform/studios/filed-assessments';
import { page, pagesOf } from '../pages-of';
import type { Job, Shift } from '../run-jobs';

type Reminders = (studios: readonly StoredStudio[]) => Promise<readonly OutgoingMessage[]>;

/** Walks once through all named studios, from where the last run broke off. */
const walk = async (work: string, remindersOf: Reminders, shift: Shift): Promise<number> => {
  const after = await placeOf(work);
  if (after === null) return 0;
  let due = 0;
  const where = { 'state.kind': 'named' };
  for await (const some of pagesOf<'studios', keyof StoredStudio & string>(
    'studios',
    where,
    undefined,
    shift,
    after,
  )) {
    const messages = await remindersOf(some);
    await putIntoInboxes(await lettersTo(messages, shift.now), false);
    due += messages.length;
    await keepPlace(work, some.at(-1)?._id ?? after, some.length < page);
  }
  return due;
};

/** The yearly assessment on 12-01, 12-15 and 12-28, and the end of five-year cycles, looked for once a day. */
export const remindOfYearEnd: Job = async (shift) => {
  const slot = assessmentSlot(shift.now);
  const year = inShanghai(shift.now).year();
  const assessments =
    slot === null
      ? 0
      : await walk(
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
  const cycles = await walk(
    `cycle${cycleYears}:${day}`,
    (studios) => Promise.resolve(studios.flatMap((studio) => cycleEndReminders(studio, shift.now))),
    shift,
  );
  return { assessments, cycles };
};
