import { resultLevelNames } from '@domain/form/labels';
import { countedFor } from '@domain/ledger/counted';
import { betterResult, draftWork } from '@domain/ledger/draft-work';
import { thingId } from '@domain/ledger/fields';
import { type Sums, together } from '@domain/ledger/tally';
import { projectStateNames } from '@domain/project/project';
import { dayInShanghai } from '@domain/time/shanghai';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { reachStudio } from '@platform/studios/reach-studio';
import { monthsOfStudio } from '@platform/tallies/read-tallies';
import * as v from 'valibot';
import type { FormFromLedgers } from './ledger.views';

const most = 500;

/** Years of activities that the text looks back on, the round's own included. */
const yearsBack = 2;

const sumsOfYears = async (studioId: string, last: number): Promise<Sums> => {
  const years = Array.from({ length: yearsBack }, (_, index) => last - index);
  const months = await Promise.all(years.map((inYear) => monthsOfStudio(studioId, inYear)));
  return together(months.flat().map(({ sums }) => sums));
};

/**
 * What the ledgers fill into the form of a round: the text of 开展工作情况及取得成果 as a draft, conditions
 * 一(二)3 and 4 and the class by results (二(四)), each number with the entries behind it.
 */
export const fillForm = defineProcedure({
  name: 'ledger.fillForm',
  writes: false,
  input: v.strictObject({ roundId: thingId }),
  run: async (call, { roundId }): Promise<FormFromLedgers> => {
    const { studio } = await reachStudio(call);
    const stored = await roundById(roundId);
    if (!stored || stored.state === 'draft') throw notFound();
    const round = plainRound(stored);
    const ofStudio = { studioId: studio._id, gone: false };
    const [sums, pairs, projects, results] = await Promise.all([
      sumsOfYears(studio._id, round.year),
      findMany('pairs', { where: ofStudio, fields: ['content'], limit: most }),
      findMany('projects', { where: ofStudio, fields: ['_id', 'content'], limit: most }),
      findMany('results', {
        where: ofStudio,
        sort: [['on', 'desc']],
        fields: ['_id', 'content'],
        limit: most,
      }),
    ]);
    const numbered = <Content>(entries: readonly { _id: string; content: Content }[]) =>
      entries.map(({ _id, content }) => ({ id: _id, content }));
    const counted = countedFor(round, numbered(projects), numbered(results));
    const today = dayInShanghai(call.now);
    const told = new Set([...counted.classResults.ids, ...counted.results.ids]);
    return {
      work: draftWork({
        from: `${round.year - yearsBack + 1}-01-01`,
        to: today.slice(0, 4) === String(round.year) ? today : `${round.year}-12-31`,
        sums,
        pairs: {
          total: pairs.length,
          ended: pairs.filter(({ content }) => content.assessment !== null).length,
          aimsReached: pairs
            .flatMap(({ content }) => content.aims)
            .filter(({ reachedOn }) => reachedOn !== '').length,
        },
        projects: projects
          .map(({ content }) => content)
          .filter(({ year }) => year > round.year - yearsBack && year <= round.year)
          .map(({ name, approvedBy, year, state }) => ({
            name,
            approvedBy,
            year,
            state: projectStateNames[state],
          })),
        results: results.filter(({ _id }) => told.has(_id)).map(({ content }) => content),
      }),
      offered: {
        projects: projects
          .filter(({ content }) => content.year === round.year)
          .map(({ _id, content: { name, approvedBy, year, evidence } }) => ({
            id: _id,
            name,
            detail: `${year}年 · ${approvedBy}`,
            evidence: evidence.length,
          })),
        results: [...results]
          .filter(({ _id }) => told.has(_id))
          .sort((one, other) => betterResult(one.content, other.content))
          .map(({ _id, content: { name, level, recognisedOn, evidence } }) => ({
            id: _id,
            name,
            detail: `${resultLevelNames[level]} · ${recognisedOn}`,
            evidence: evidence.length,
          })),
      },
      ...counted,
    };
  },
});
