import { outcomeThatStands, phaseOf } from '@domain/assessment/assessment';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { type YearOfCycle, yearsOf } from '@domain/renewal/renewal';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import type { Cycle } from '@domain/title/state';
import type { StoredAssessment, StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { periodFacts } from '@platform/studios/period-facts';
import { checksOf, rowsOfYear } from '../self-check/studio-checks';

/** @returns the years of a cycle up to today: ledgers, money, self-checks and yearly assessments (二(六)) */
export const compileYears = async (
  studio: StoredStudio,
  cycle: Cycle,
  terms: ProgrammeTerms,
  now: Instant,
): Promise<readonly YearOfCycle[]> => {
  const parts = yearsOf(cycle, dayInShanghai(now));
  const [checks, assessments] = await Promise.all([
    checksOf(studio._id),
    findMany<'assessments', keyof StoredAssessment & string>('assessments', {
      where: { studioId: studio._id, year: { $gte: parts[0]?.year ?? 0 } },
      without: ['facts', 'trail'],
    }),
  ]);
  return Promise.all(
    parts.map(async ({ year, from, to }): Promise<YearOfCycle> => {
      const rows = rowsOfYear(year, checks, studio.createdAt, terms.selfCheck, now).filter(
        (row) => row.to >= from && row.from <= to,
      );
      const count = (state: (typeof rows)[number]['state']): number =>
        rows.filter((row) => row.state === state).length;
      const assessment = assessments.find((one) => one.year === year);
      const last = assessment && phaseOf(assessment) === 'filed' ? outcomeThatStands(assessment) : null;
      return {
        year,
        from,
        to,
        facts: await periodFacts(studio, { from, to }, now),
        selfChecks: { filed: count('filed'), late: count('filedLate'), missing: count('overdue') },
        assessment:
          assessment && last ? { grade: last.grade, total: last.total, late: assessment.late } : null,
      };
    }),
  );
};
