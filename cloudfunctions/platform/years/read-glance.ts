import { outcomeThatStands } from '@domain/assessment/assessment';
import { type Glance, glanceAt, type YearKnown } from '@domain/glance/glance';
import { together } from '@domain/ledger/tally';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import type { StoredAssessment } from '../database/collections';
import { findOne } from '../database/database';
import { every } from '../database/every';
import { monthsOfUnion } from '../tallies/read-tallies';

/** Years that are looked back on at most. */
const mostYears = 10;

/** @returns what years at a glance show below a union: six queries and one more a year */
export const readGlance = async (unionId: string, now: Instant): Promise<Glance> => {
  const below = { unionPath: unionId };
  const [titles, subsidies, assessments, round] = await Promise.all([
    every('titles', below, { fields: ['level', 'class', 'industry', 'unionPath', 'year', 'state'] }),
    every('subsidies', { $and: [below, { 'state.kind': 'paid' }] }, { fields: ['amount', 'state'] }),
    every<'assessments', keyof StoredAssessment & string>(
      'assessments',
      { $and: [below, { filedAt: { $gt: '' } }] },
      { without: ['facts', 'sheet', 'trail'] },
    ),
    findOne('rounds', {
      where: { nominatesTo: { $exists: false }, state: { $ne: 'draft' } },
      sort: [['year', 'desc']],
      fields: ['targets'],
    }),
  ]);
  const thisYear = Number(dayInShanghai(now).slice(0, 4));
  const first = Math.max(thisYear - mostYears + 1, Math.min(thisYear, ...titles.map(({ year }) => year)));
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index);
  const known = await Promise.all(
    years.map(async (year): Promise<YearKnown> => {
      const sums = together((await monthsOfUnion(unionId, year)).map((month) => month.sums));
      const paid = subsidies.filter(
        ({ state }) => state.kind === 'paid' && Number(dayInShanghai(state.at).slice(0, 4)) === year,
      );
      return {
        year,
        sums,
        paid: paid.reduce((total, { amount }) => total + amount, 0),
        payments: paid.length,
        grades: assessments
          .filter((assessment) => assessment.year === year)
          .flatMap((assessment) => outcomeThatStands(assessment)?.grade ?? []),
      };
    }),
  );
  return glanceAt(titles, known, round?.targets ?? []);
};
