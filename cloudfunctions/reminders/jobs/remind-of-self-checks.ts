import { selfCheckReminder, selfCheckSlot } from '@domain/reminders/self-check';
import { findMany } from '@platform/database/database';
import { termsNow } from '@platform/programme/terms';
import type { Job } from '../run-jobs';
import { walkStudios } from '../walk-studios';

/** Self-checks of a period that ends within the year, called in mind fifteen and three days before its end. */
export const remindOfSelfChecks: Job = async (shift) => {
  const { selfCheck } = await termsNow();
  const due = selfCheckSlot(selfCheck, shift.now);
  if (due === null) return { selfChecks: 0 };
  const { period, slot } = due;
  const selfChecks = await walkStudios(
    `selfCheck:${period.from}:${period.to}:${slot.daysBefore}`,
    async (studios) => {
      const filed = await findMany('selfChecks', {
        where: {
          studioId: { $in: studios.map(({ _id }) => _id) },
          from: { $lte: period.to },
          to: { $gte: period.from },
        },
        fields: ['studioId'],
        limit: 1_000,
      });
      const done = new Set(filed.map(({ studioId }) => studioId));
      return studios.flatMap(
        (studio) => selfCheckReminder(studio, due, shift.now, done.has(studio._id)) ?? [],
      );
    },
    shift,
  );
  return { selfChecks };
};
