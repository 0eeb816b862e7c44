import { type ActivityKind, activityKinds } from '../activity/activity';
import { type ResultLevel, resultLevels } from '../form/answers';

/** What one entry adds to the sums of its studio's month. */
export interface TallyRow {
  readonly id: string;
  /** Version of the entry that is counted; an older one never replaces a newer. */
  readonly version: number;
  readonly ledger: 'activity' | 'result';
  /** False where the entry was taken out, or moved to another month. */
  readonly counts: boolean;
  /** Shanghai day. */
  readonly day: string;
  /** Kind of activity; of a result the kind of innovation. */
  readonly kind: string;
  readonly level: ResultLevel | null;
  readonly hours: number;
  readonly members: readonly string[];
  readonly guests: number;
  readonly photos: number;
}

export interface CountAndHours {
  readonly count: number;
  readonly hours: number;
}
export interface PersonSum {
  readonly memberId: string;
  readonly count: number;
  readonly hours: number;
}

/** Sums over entries. Hours are those of entries, not of people, except in `people`. */
export interface Sums {
  readonly activities: number;
  readonly hours: number;
  readonly guests: number;
  readonly photos: number;
  readonly byKind: Readonly<Record<ActivityKind, CountAndHours>>;
  readonly people: readonly PersonSum[];
  readonly results: number;
  readonly byLevel: Readonly<Record<ResultLevel, number>>;
  /** Day of the last activity; empty where there is none. */
  readonly lastDay: string;
}

/** Counters of one studio's month, with the rows they come from: so each entry counts once for ever. */
export interface Tally extends Sums {
  /** `studioId.2020-09` */
  readonly _id: string;
  readonly studioId: string;
  readonly unionPath: readonly string[];
  readonly month: string;
  readonly rows: readonly TallyRow[];
  readonly version: number;
  /** When it was last compared with the entries themselves. */
  readonly checkedAt: string;
}

export const tallyIdOf = (studioId: string, month: string): string => `${studioId}.${month}`;

const noLevels: Readonly<Record<ResultLevel, number>> = { unit: 0, city: 0, region: 0, nation: 0 };

const kindsOf = (sums: ReadonlyMap<string, CountAndHours>): Readonly<Record<ActivityKind, CountAndHours>> =>
  Object.fromEntries(activityKinds.map((kind) => [kind, sums.get(kind) ?? { count: 0, hours: 0 }])) as Record<
    ActivityKind,
    CountAndHours
  >;

export const noSums: Sums = {
  activities: 0,
  hours: 0,
  guests: 0,
  photos: 0,
  byKind: kindsOf(new Map()),
  people: [],
  results: 0,
  byLevel: noLevels,
  lastDay: '',
};

const add = (sums: Map<string, CountAndHours>, key: string, count: number, hours: number): void => {
  const before = sums.get(key) ?? { count: 0, hours: 0 };
  sums.set(key, { count: before.count + count, hours: before.hours + hours });
};

const peopleOf = (sums: ReadonlyMap<string, CountAndHours>): readonly PersonSum[] =>
  [...sums]
    .map(([memberId, sum]) => ({ memberId, ...sum }))
    .sort((one, other) => (one.memberId < other.memberId ? -1 : 1));

/** What sums are narrowed to; what is left out narrows nothing. */
export interface Narrowing {
  readonly ledger?: TallyRow['ledger'] | undefined;
  readonly kind?: string | undefined;
  readonly memberId?: string | undefined;
  /** Entries that meet what rows cannot tell: texts, and whether they wait. */
  readonly ids?: ReadonlySet<string> | undefined;
}

/** @returns the rows that the narrowing leaves */
export const narrowed = (
  rows: readonly TallyRow[],
  { ledger, kind, memberId, ids }: Narrowing,
): readonly TallyRow[] =>
  rows.filter(
    (row) =>
      (ledger === undefined || row.ledger === ledger) &&
      (kind === undefined || row.kind === kind) &&
      (memberId === undefined || row.members.includes(memberId)) &&
      (ids === undefined || ids.has(row.id)),
  );

/** @returns the sums over rows, in any order */
export const sumsOf = (rows: readonly TallyRow[]): Sums => {
  const counted = rows.filter(({ counts }) => counts);
  const activities = counted.filter(({ ledger }) => ledger === 'activity');
  const results = counted.filter(({ ledger }) => ledger === 'result');
  const byKind = new Map<string, CountAndHours>();
  const people = new Map<string, CountAndHours>();
  for (const { kind, hours, members } of activities) {
    add(byKind, kind, 1, hours);
    for (const member of members) add(people, member, 1, hours);
  }
  const total = (of: (row: TallyRow) => number): number => activities.reduce((sum, row) => sum + of(row), 0);
  return {
    activities: activities.length,
    hours: total(({ hours }) => hours),
    guests: total(({ guests }) => guests),
    photos: total(({ photos }) => photos),
    byKind: kindsOf(byKind),
    people: peopleOf(people),
    results: results.length,
    byLevel: Object.fromEntries(
      resultLevels.map((level) => [level, results.filter((row) => row.level === level).length]),
    ) as Record<ResultLevel, number>,
    lastDay: activities.reduce((last, { day }) => (day > last ? day : last), ''),
  };
};

/** @returns the sums of several sums: months to a year, studios to a unit */
export const together = (all: readonly Sums[]): Sums => {
  const byKind = new Map<string, CountAndHours>();
  const people = new Map<string, CountAndHours>();
  for (const sums of all) {
    for (const kind of activityKinds) add(byKind, kind, sums.byKind[kind].count, sums.byKind[kind].hours);
    for (const { memberId, count, hours } of sums.people) add(people, memberId, count, hours);
  }
  const total = (of: (sums: Sums) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  return {
    activities: total(({ activities }) => activities),
    hours: total(({ hours }) => hours),
    guests: total(({ guests }) => guests),
    photos: total(({ photos }) => photos),
    byKind: kindsOf(byKind),
    people: peopleOf(people),
    results: total(({ results }) => results),
    byLevel: Object.fromEntries(
      resultLevels.map((level) => [level, total(({ byLevel }) => byLevel[level])]),
    ) as Record<ResultLevel, number>,
    lastDay: all.reduce((last, { lastDay }) => (lastDay > last ? lastDay : last), ''),
  };
};

/**
 * @returns the rows with this one in the place of the entry's earlier one; null where the row is there already,
 *   or a newer version of it: nothing is to be written then
 */
export const withRow = (rows: readonly TallyRow[], row: TallyRow): readonly TallyRow[] | null => {
  const known = rows.find(({ id }) => id === row.id);
  if (known && known.version >= row.version) return null;
  return [...rows.filter(({ id }) => id !== row.id), row];
};
