import { activityKinds } from '@domain/activity/activity';
import { resultLevels } from '@domain/form/answers';
import { type Narrowing, narrowed, noSums, type Sums, sumsOf, type Tally } from '@domain/ledger/tally';
import { theCloud } from '../cloud/cloud';
import { findMany } from '../database/database';
import { asFailure } from '../database/errors';

/** Sums of one month. */
export interface MonthSums {
  /** `2020-09` */
  readonly month: string;
  readonly sums: Sums;
}

/** Months of a hundred years of one studio, which no studio reaches. */
const mostMonths = 1_000;

const inYear = (year: number | undefined) =>
  year === undefined ? {} : { month: { $gte: `${year}-01`, $lte: `${year}-12` } };

/** @returns every month of the year, from January on, those without entries too; of all years those with entries */
const monthsFrom = (year: number | undefined, known: ReadonlyMap<string, Sums>): readonly MonthSums[] => {
  if (year !== undefined) return twelve(year, known);
  return [...known]
    .map(([month, sums]) => ({ month, sums }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
};
const twelve = (year: number, known: ReadonlyMap<string, Sums>): readonly MonthSums[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((month) => ({
    month,
    sums: known.get(month) ?? noSums,
  }));

/** @returns a studio's months of a year, or of all its years, from its counters; one query */
export const monthsOfStudio = async (
  studioId: string,
  year: number | undefined,
): Promise<readonly MonthSums[]> => {
  const tallies = await findMany<'tallies', keyof Tally & string>('tallies', {
    where: { studioId, ...inYear(year) },
    limit: year === undefined ? mostMonths : 12,
    without: ['rows'],
  });
  return monthsFrom(year, new Map(tallies.map((tally) => [tally.month, tally])));
};

/** @returns a studio's months of a year, or of all its years, over those entries alone that a narrowing leaves; one query */
export const monthsNarrowed = async (
  studioId: string,
  year: number | undefined,
  narrowing: Narrowing,
): Promise<readonly MonthSums[]> => {
  const tallies = await findMany('tallies', {
    where: { studioId, ...inYear(year) },
    fields: ['month', 'rows'],
    limit: year === undefined ? mostMonths : 12,
  });
  return monthsFrom(
    year,
    new Map(tallies.map(({ month, rows }) => [month, sumsOf(narrowed(rows, narrowing))])),
  );
};

/** @returns the counters of a year of several studios, without rows; one query for up to eighty studios */
export const talliesOf = (studioIds: readonly string[], year: number): Promise<Tally[]> =>
  findMany<'tallies', keyof Tally & string>('tallies', {
    where: { studioId: { $in: [...studioIds] }, ...inYear(year) },
    limit: 1_000,
    without: ['rows'],
  });

const sumOf = (path: string) => ({ $sum: `$${path}` });

/** @returns the months of a year over all studios below a union, summed where they are stored; people are left out */
export const monthsOfUnion = async (unionId: string, year: number): Promise<readonly MonthSums[]> => {
  const pipeline = [
    { $match: { unionPath: unionId, ...inYear(year) } },
    {
      $group: {
        _id: '$month',
        activities: sumOf('activities'),
        hours: sumOf('hours'),
        guests: sumOf('guests'),
        photos: sumOf('photos'),
        results: sumOf('results'),
        lastDay: { $max: '$lastDay' },
        ...Object.fromEntries(resultLevels.map((level) => [`level_${level}`, sumOf(`byLevel.${level}`)])),
        ...Object.fromEntries(
          activityKinds.flatMap((kind) => [
            [`count_${kind}`, sumOf(`byKind.${kind}.count`)],
            [`hours_${kind}`, sumOf(`byKind.${kind}.hours`)],
          ]),
        ),
      },
    },
  ];
  const tallies = theCloud().database().collection('tallies').options({ raw: true });
  try {
    const { data } = (await tallies.aggregate(pipeline).end()) as {
      data: readonly (Record<string, number> & { readonly _id: string; readonly lastDay: string })[];
    };
    const known = data.map((group): readonly [string, Sums] => [
      String(group._id),
      {
        activities: group.activities ?? 0,
        hours: group.hours ?? 0,
        guests: group.guests ?? 0,
        photos: group.photos ?? 0,
        results: group.results ?? 0,
        people: [],
        lastDay: String(group.lastDay),
        byLevel: Object.fromEntries(
          resultLevels.map((level) => [level, group[`level_${level}`] ?? 0]),
        ) as Sums['byLevel'],
        byKind: Object.fromEntries(
          activityKinds.map((kind) => [
            kind,
            { count: group[`count_${kind}`] ?? 0, hours: group[`hours_${kind}`] ?? 0 },
          ]),
        ) as Sums['byKind'],
      },
    ]);
    return twelve(year, new Map(known));
  } catch (thrown) {
    throw asFailure(thrown);
  }
};
