import Big from 'big.js';
import type { Instant } from '../time/shanghai';
import { type Marks, pointsFor, pointsOf } from './sheet';
import type { MeanRule, ReviewTerms, TieRule } from './terms';

/** Points are compared and shown with two decimals, rounded half up; sheets themselves are exact. */
export const decimals = 2;

/** What of an application enters the ranking: its submitted sheets, and when it was filed. */
export interface Scored {
  readonly applicationId: string;
  readonly industry: string;
  readonly filedAt: Instant;
  readonly sheets: readonly { readonly expertId: string; readonly marks: Marks }[];
}

/** One line of the ranking; every number in it follows from the sheets that it names. */
export interface Rank {
  readonly applicationId: string;
  readonly industry: string;
  /** 1 for the best; equal only where no rule decides. */
  readonly place: number;
  readonly placeInIndustry: number;
  /** Two decimals, for example `86.33`. */
  readonly points: string;
  /** Highest minus lowest sheet. */
  readonly spread: string;
  readonly sheets: readonly {
    readonly expertId: string;
    readonly points: string;
    /** Whether it lies further from the median than the round allows without a look. */
    readonly outlier: boolean;
    /** Whether the mean leaves it out. */
    readonly leftOut: boolean;
  }[];
}

const shown = (value: Big): string => value.round(decimals, Big.roundHalfUp).toFixed(decimals);
const compare = (one: Big, other: Big): number => one.cmp(other);
const sumOf = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

/** Digits kept before rounding to what is shown: enough that thirds round as they should. */
const working = Big();
working.DP = 20;
working.RM = Big.roundHalfUp;
const meanOf = (values: readonly Big[]): Big =>
  values.length === 0 ? new Big(0) : new working(sumOf(values)).div(values.length);

/** @returns the middle value, or the mean of the two in the middle; 0 without values */
export const medianOf = (values: readonly Big[]): Big => {
  const sorted = [...values].sort(compare);
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
};

/** Indexes that the trimmed mean leaves out: one lowest and one highest sheet, of three or more. */
const leftOut = (values: readonly Big[], rule: MeanRule): ReadonlySet<number> => {
  if (rule !== 'trimmedMean' || values.length < 3) return new Set();
  const order = values
    .map((_, index) => index)
    .sort((one, other) => {
      const [a, b] = [values[one], values[other]];
      return a && b ? compare(a, b) || one - other : 0;
    });
  return new Set([order[0], order.at(-1)].filter((index): index is number => index !== undefined));
};

/** @returns points by the round's rule, exact to twenty decimals */
export const pointsByRule = (values: readonly Big[], rule: MeanRule): Big => {
  if (rule === 'median') return medianOf(values);
  const out = leftOut(values, rule);
  return meanOf(values.filter((_, index) => !out.has(index)));
};

interface Worked {
  readonly scored: Scored;
  readonly values: readonly Big[];
  readonly points: Big;
  readonly median: Big;
  readonly spread: Big;
}

const work = (scored: Scored, terms: ReviewTerms): Worked => {
  const values = scored.sheets.map(({ marks }) => pointsOf(marks, terms.criteria));
  const sorted = [...values].sort(compare);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return {
    scored,
    values,
    points: pointsByRule(values, terms.mean).round(decimals, Big.roundHalfUp),
    median: medianOf(values),
    spread: lowest && highest ? highest.minus(lowest) : new Big(0),
  };
};

const criterionMean = ({ scored }: Worked, key: string, terms: ReviewTerms): Big => {
  const criterion = terms.criteria.find((one) => one.key === key);
  return criterion
    ? meanOf(scored.sheets.map(({ marks }) => pointsFor(criterion, marks[key]?.halves ?? 0)))
    : new Big(0);
};

const byTie = (rule: TieRule, one: Worked, other: Worked, terms: ReviewTerms): number => {
  switch (rule.by) {
    case 'median':
      return compare(other.median, one.median);
    case 'smallerSpread':
      return compare(one.spread, other.spread);
    case 'criterion':
      return compare(criterionMean(other, rule.key, terms), criterionMean(one, rule.key, terms));
    default: {
      const never: never = rule;
      return never;
    }
  }
};

const order = (one: Worked, other: Worked, terms: ReviewTerms): number => {
  const byPoints = compare(other.points, one.points);
  if (byPoints !== 0) return byPoints;
  for (const rule of terms.ties) {
    const decided = byTie(rule, one, other, terms);
    if (decided !== 0) return decided;
  }
  return one.scored.filedAt < other.scored.filedAt ? -1 : Number(one.scored.filedAt > other.scored.filedAt);
};

const rankOf = (worked: Worked, place: number, placeInIndustry: number, terms: ReviewTerms): Rank => {
  const out = leftOut(worked.values, terms.mean);
  return {
    applicationId: worked.scored.applicationId,
    industry: worked.scored.industry,
    place,
    placeInIndustry,
    points: shown(worked.points),
    spread: shown(worked.spread),
    sheets: worked.scored.sheets.map(({ expertId }, index) => {
      const value = worked.values[index] ?? new Big(0);
      return {
        expertId,
        points: shown(value),
        outlier: worked.values.length > 2 && value.minus(worked.median).abs().gte(terms.outlier),
        leftOut: out.has(index),
      };
    }),
  };
};

/**
 * Ranks applications by their submitted sheets: points by the round's rule, ties by its tie rules in order, then
 * by the earlier filing. Applications that no rule tells apart share a place.
 * @returns best first; the same input in any order gives the same places
 */
export const rank = (applications: readonly Scored[], terms: ReviewTerms): readonly Rank[] => {
  const worked = applications
    .map((scored) => work(scored, terms))
    .sort(
      (one, other) =>
        order(one, other, terms) || (one.scored.applicationId < other.scored.applicationId ? -1 : 1),
    );
  const seen = new Map<string, { count: number; place: number; last: Worked }>();
  let place = 0;
  return worked.map((each, index) => {
    const before = worked[index - 1];
    if (!before || order(before, each, terms) !== 0) place = index + 1;
    const { industry } = each.scored;
    const peers = seen.get(industry);
    const count = (peers?.count ?? 0) + 1;
    const within = peers && order(peers.last, each, terms) === 0 ? peers.place : count;
    seen.set(industry, { count, place: within, last: each });
    return rankOf(each, place, within, terms);
  });
};
