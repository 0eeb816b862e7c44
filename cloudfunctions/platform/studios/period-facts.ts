import { missingIn } from '@domain/ledger/missing';
import { type Sums, together } from '@domain/ledger/tally';
import { pairStateAt } from '@domain/mentoring/pair';
import type { PeriodFacts } from '@domain/self-check/facts';
import type { Period } from '@domain/self-check/period';
import { settle } from '@domain/subsidy/spending';
import { received } from '@domain/subsidy/subsidy';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import type { StoredStudio, StoredSubsidy } from '../database/collections';
import { findMany } from '../database/database';
import { monthsOfStudio } from '../tallies/read-tallies';
import { studioYears } from './studio-facts';

const most = 500;
const mostResults = 50;

const moneyOf = (subsidies: readonly StoredSubsidy[], { from, to }: Period): PeriodFacts['money'] => {
  if (subsidies.length === 0) return null;
  const spendings = subsidies.flatMap((one) => one.spendings);
  const inPeriod = spendings.filter(({ day }) => from <= day && day <= to);
  const sum = subsidies.reduce((total, one) => total + received(one), 0);
  return { received: sum, spent: settle(sum, spendings).spent, spentInPeriod: settle(0, inPeriod).spent };
};

const withoutPeople = ({ people: _, lastDay: __, ...sums }: Sums): PeriodFacts['sums'] => sums;

/** @returns what ledgers, rules and the subsidy's account say of a studio in a period within one year */
export const periodFacts = async (
  studio: StoredStudio,
  period: Period,
  now: Instant,
): Promise<PeriodFacts> => {
  const year = Number(period.from.slice(0, 4));
  const ofStudio = { studioId: studio._id, gone: false };
  const today = dayInShanghai(now);
  const end = period.to < today ? `${period.to}T15:59:59.999Z` : now;
  const [years, months, pairs, results, subsidies] = await Promise.all([
    studioYears([studio], year, now),
    monthsOfStudio(studio._id, year),
    findMany('pairs', { where: ofStudio, fields: ['content'], limit: most }),
    findMany('results', {
      where: { ...ofStudio, on: { $gte: period.from, $lte: `${period.to}\uffff` } },
      sort: [['on', 'desc']],
      fields: ['_id', 'content'],
      limit: mostResults,
    }),
    findMany<'subsidies', keyof StoredSubsidy & string>('subsidies', {
      where: { studioId: studio._id },
      limit: most,
    }),
  ]);
  const known = years.get(studio._id);
  const inPeriod = months.filter(
    ({ month }) => period.from.slice(0, 7) <= month && month <= period.to.slice(0, 7),
  );
  const sums = withoutPeople(together(inPeriod.map((month) => month.sums)));
  const states = pairs.map(({ content }) => pairStateAt(content, end));
  const countOf = (wanted: (typeof states)[number]): number =>
    states.filter((state) => state === wanted).length;
  return {
    members: known?.members ?? 0,
    sums,
    projects: known?.projects ?? 0,
    pairs: { running: countOf('running'), overdue: countOf('overdue'), ended: countOf('ended') },
    results: results.map(({ _id, content }) => ({
      id: _id,
      name: content.name,
      level: content.level,
      recognisedOn: content.recognisedOn,
    })),
    money: moneyOf(subsidies, period),
    missing: known ? missingIn(known, year, now) : [],
  };
};
