import type { Sums } from '../ledger/tally';
import { type Grade, grades } from '../programme/terms';
import type { StudioClass, Target } from '../round/round';
import { isKept } from '../title/state';
import { type Title, type TitleLevel, titleLevels } from '../title/title';

/** What is known of one title. */
export type GlanceTitle = Pick<Title, 'level' | 'class' | 'industry' | 'unionPath' | 'year' | 'state'>;

/** What is known of one year. */
export interface YearKnown {
  readonly year: number;
  /** Over all studios below the union. */
  readonly sums: Pick<Sums, 'results' | 'byLevel' | 'byKind' | 'activities'>;
  /** Fen paid in the year, and how many payments that were. */
  readonly paid: number;
  readonly payments: number;
  /** Grades of the assessments filed for the year. */
  readonly grades: readonly Grade[];
}

/** One group of titles that are kept, with what the register is narrowed by to show them. */
export interface TitleGroup {
  readonly key: string;
  readonly count: number;
}

export interface TargetMet {
  readonly level: TitleLevel;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Titles of the level given in the year. */
  readonly count: number;
}

export interface GlanceYear {
  readonly year: number;
  readonly named: Readonly<Record<TitleLevel, number>>;
  readonly activities: number;
  readonly results: number;
  readonly byLevel: Sums['byLevel'];
  readonly mentoringHours: number;
  readonly paid: number;
  readonly payments: number;
  /** Fen a result; null without results. */
  readonly paidPerResult: number | null;
  readonly grades: Readonly<Record<Grade, number>>;
  readonly targets: readonly TargetMet[];
}

/** Years at a glance: titles that are kept, by what they are, and each year with what came of it. */
export interface Glance {
  readonly kept: number;
  readonly byClass: readonly TitleGroup[];
  readonly byIndustry: readonly TitleGroup[];
  readonly byUnion: readonly TitleGroup[];
  readonly byYear: readonly TitleGroup[];
  readonly years: readonly GlanceYear[];
}

/** @returns the level that a target of the notice speaks of (一(五)): system, region or nation */
export const levelOfTarget = ({ name }: Pick<Target, 'name'>): TitleLevel => {
  if (name.includes('全国')) return 'nation';
  return name.includes('自治区') ? 'region' : 'industryUnion';
};

const grouped = <Of>(
  all: readonly Of[],
  keyOf: (one: Of) => string,
  order: (one: TitleGroup, other: TitleGroup) => number,
): readonly TitleGroup[] => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort(order);
};

const byKey = (one: TitleGroup, other: TitleGroup): number => one.key.localeCompare(other.key, 'zh-CN');
const mostFirst = (one: TitleGroup, other: TitleGroup): number =>
  other.count - one.count || byKey(one, other);

const countsOf = <Key extends string>(
  keys: readonly Key[],
  all: readonly Key[],
): Readonly<Record<Key, number>> =>
  Object.fromEntries(keys.map((key) => [key, all.filter((one) => one === key).length])) as Record<
    Key,
    number
  >;

const yearAt = (
  { year, sums, paid, payments, grades: given }: YearKnown,
  titles: readonly GlanceTitle[],
  targets: readonly Target[],
): GlanceYear => {
  const named = countsOf(
    titleLevels,
    titles.filter((title) => title.year === year).map(({ level }) => level),
  );
  return {
    year,
    named,
    activities: sums.activities,
    results: sums.results,
    byLevel: sums.byLevel,
    mentoringHours: sums.byKind.mentoring.hours,
    paid,
    payments,
    paidPerResult: sums.results === 0 ? null : Math.round(paid / sums.results),
    grades: countsOf(grades, given),
    targets: targets.map(({ name, from, to }) => {
      const level = levelOfTarget({ name });
      return { level, name, from, to, count: named[level] };
    }),
  };
};

/**
 * @param titles all that were ever given below the union
 * @param targets of the programme's latest round
 * @returns years at a glance; a group's key is what the register of titles is narrowed by
 */
export const glanceAt = (
  titles: readonly GlanceTitle[],
  years: readonly YearKnown[],
  targets: readonly Target[],
): Glance => {
  const kept = titles.filter(({ state }) => isKept(state));
  const classOf = ({ class: which }: { readonly class: StudioClass['class'] }): string => String(which);
  return {
    kept: kept.length,
    byClass: grouped(kept, classOf, byKey),
    byIndustry: grouped(kept, ({ industry }) => industry, mostFirst),
    // The union right below the industry union; the unit's own where there is none between.
    byUnion: grouped(kept, ({ unionPath }) => unionPath.at(-2) ?? unionPath[0] ?? '', mostFirst),
    byYear: grouped(kept, ({ year }) => String(year), byKey),
    years: years.map((year) => yearAt(year, titles, targets)),
  };
};

/** Whether a year's target is met, missed or not reached yet. */
export type TargetStanding = 'met' | 'below' | 'above';
export const targetStanding = ({ from, to, count }: TargetMet): TargetStanding => {
  if (count < from) return 'below';
  return count > to ? 'above' : 'met';
};
export const targetStandingNames: Readonly<Record<TargetStanding, string>> = {
  met: '达到',
  below: '未达到',
  above: '超过',
};
