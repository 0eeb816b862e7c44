import type { Assessment } from '@domain/assessment/assessment';
import { Failure } from '@domain/failure/failure';
import type { Doer } from '../audit/entries';
import { commitChange } from '../commit/commit';
import { findById } from '../database/database';

/** Tries against others who change the studio at the same moment. */
const tries = 5;

/**
 * Notes in the studio that a year is filed, so that its reminders stop. The assessment itself is the record: what
 * breaks off here is made good when the same request comes again, and `filedAssessments` looks there too.
 */
export const noteFiling = async (
  call: Doer,
  { studioId, year, filedAt }: Pick<Assessment, 'studioId' | 'year' | 'filedAt'>,
): Promise<void> => {
  if (filedAt === '') return;
  for (let left = tries; ; left -= 1) {
    const studio = await findById('studios', studioId);
    const filedYears = studio?.filedYears ?? [];
    if (!studio || filedYears.includes(year)) return;
    try {
      await commitChange(call, 'studios', studio, { filedYears: [...filedYears, year] });
      return;
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'CONFLICT' || left <= 1) throw thrown;
    }
  }
};
