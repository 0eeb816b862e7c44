import { recent } from '@domain/eligibility/recent';
import { closingOfPeriod } from '@domain/ledger/closing';
import type { StudioFacts } from '@domain/ledger/missing';
import { type Sums, type Tally, together } from '@domain/ledger/tally';
import { belongedOn } from '@domain/member/member';
import { pairStateAt } from '@domain/mentoring/pair';
import { studioRuleKinds } from '@domain/rulebook/kinds';
import { missingRules } from '@domain/rulebook/rule';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import { theCloud } from '../cloud/cloud';
import type { StoredRule, StoredStudio } from '../database/collections';
import { findMany } from '../database/database';
import { asFailure } from '../database/errors';
import { talliesOf } from '../tallies/read-tallies';
import { rostersOf } from './roster';

/** What the management ledger shows of one studio. */
export interface StudioYear extends StudioFacts {
  readonly sums: Sums;
  readonly runningPairs: number;
}

const waitingByStudio = async (
  name: 'activities' | 'results',
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const pipeline = [
    { $match: { studioId: { $in: [...ids] }, waiting: true } },
    { $group: { _id: '$studioId', count: { $sum: 1 } } },
  ];
  try {
    const { data } = (await theCloud()
      .database()
      .collection(name)
      .options({ raw: true })
      .aggregate(pipeline)
      .end()) as { data: readonly { _id: string; count: number }[] };
    return new Map(data.map(({ _id, count }) => [_id, count]));
  } catch (thrown) {
    throw asFailure(thrown);
  }
};

const most = 1_000;

/** The rules of each studio, without their texts. */
const rulesByStudio = async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly StoredRule[]>> => {
  const rules = await findMany<'rules', keyof StoredRule & string>('rules', {
    where: { ownerId: { $in: [...ids] } },
    without: ['versions.text', 'versions.files'],
    limit: most,
  });
  return new Map(ids.map((id) => [id, rules.filter(({ ownerId }) => ownerId === id)]));
};

/**
 * Looks at a page of studios in a number of queries that does not grow with it.
 * @param studios twenty or so
 * @returns what the management ledger knows of each for the year, by id
 */
export const studioYears = async (
  studios: readonly StoredStudio[],
  year: number,
  now: Instant,
): Promise<ReadonlyMap<string, StudioYear>> => {
  const ids = studios.map(({ _id }) => _id);
  if (ids.length === 0) return new Map();
  const those = { studioId: { $in: ids }, gone: false };
  const lastDay = `${year}-12-31`;
  const today = dayInShanghai(now);
  const end = lastDay < today ? `${lastDay}T15:59:59.999Z` : now;
  const [tallies, before, rosters, pairs, projects, results, rules, ...waiting] = await Promise.all([
    talliesOf(ids, year),
    talliesOf(ids, year - 1),
    rostersOf(ids),
    findMany('pairs', { where: { ...those, kind: 'open' }, fields: ['studioId', 'content'], limit: most }),
    findMany('projects', { where: { ...those, on: `${year}-01-01` }, fields: ['studioId'], limit: most }),
    findMany('results', {
      where: { ...those, on: { $gte: `${year - 2}`, $lte: `${year}\uffff` } },
      fields: ['studioId', 'on'],
      limit: most,
    }),
    rulesByStudio(ids),
    waitingByStudio('activities', ids),
    waitingByStudio('results', ids),
  ]);
  const of = <One extends { readonly studioId: string }>(all: readonly One[], id: string): readonly One[] =>
    all.filter(({ studioId }) => studioId === id);
  return new Map(
    studios.map((studio) => {
      const { _id: id } = studio;
      const sums = together(of<Tally>(tallies, id));
      const states = of(pairs, id).map(({ content }) => pairStateAt(content, now));
      return [
        id,
        {
          state: studio.state.kind,
          members: (rosters.get(id) ?? []).filter((member) => belongedOn(member, today)).length,
          projects: of(projects, id).length,
          results: of(results, id).filter(({ on }) => recent(on.slice(0, 10), 2, end)).length,
          activities: sums.activities,
          overduePairs: states.filter((state) => state === 'overdue').length,
          runningPairs: states.filter((state) => state === 'running').length,
          missingRules: missingRules(studioRuleKinds, rules.get(id) ?? [], lastDay < today ? lastDay : today),
          waiting: waiting.reduce((sum, counts) => sum + (counts.get(id) ?? 0), 0),
          yearBeforeClosed:
            of(before, id).length === 0 || closingOfPeriod(studio.closings, `${year - 1}`) !== null,
          lastLoggedAt: studio.lastLoggedAt,
          sums,
        },
      ];
    }),
  );
};
