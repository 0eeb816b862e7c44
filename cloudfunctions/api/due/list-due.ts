import { isAssessed, phaseOf, stationsOf, turnOf } from '@domain/assessment/assessment';
import { type DueCycle, type ObligationKind, obligationKinds, obligationsOf } from '@domain/due/obligation';
import { thingId } from '@domain/ledger/fields';
import { isOfficer } from '@domain/people/person';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredAssessment, StoredSelfCheck, StoredStudio } from '@platform/database/collections';
import { type Condition, findMany } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { type StudioYear, studioYears } from '@platform/studios/studio-facts';
import { dueCycles } from '@platform/titles/due-cycles';
import { allUnions, type Unions } from '@platform/unions/unions';
import * as v from 'valibot';
import { rowsOfYear } from '../self-check/studio-checks';
import type { DueList, DueRow } from './due.views';

const pageSize = 20;
const most = 1_000;

/** The studios whose obligations are the caller's: the own one, or every one below the union. */
const reachOf = ({ role }: RoleCall): Condition =>
  isOfficer(role.capacity) ? { unionPath: role.unionId } : { _id: role.studioId ?? '' };

/** What is known of a page of studios beside their ledgers. */
interface Known {
  readonly terms: ProgrammeTerms;
  readonly unions: Unions;
  readonly checks: readonly StoredSelfCheck[];
  readonly assessments: readonly StoredAssessment[];
  readonly cycles: ReadonlyMap<string, readonly DueCycle[]>;
}

const yearsDue = (studio: StoredStudio, { terms, unions, assessments }: Known, year: number) =>
  [year - 1, year]
    .filter((one) => isAssessed(studio, one))
    .map((one) => {
      const stored = assessments.find((found) => found.studioId === studio._id && found.year === one) ?? null;
      const turn = turnOf(stored ?? { stations: stationsOf(studio.unionPath), opinions: [] });
      return {
        year: one,
        filed: phaseOf(stored) === 'filed',
        turn: turn === null ? '' : (unions.get(turn.unionId)?.name ?? ''),
        opensOn: `${one}-${terms.assessment.opensOn}`,
      };
    });

const dueRow = (call: RoleCall, studio: StoredStudio, facts: StudioYear, known: Known): DueRow => {
  const { createdAt } = studio;
  const today = dayInShanghai(call.now);
  const year = Number(today.slice(0, 4));
  const checks = known.checks.filter(({ studioId }) => studioId === studio._id);
  const { selfCheck } = known.terms;
  return {
    studioId: studio._id,
    studioName: studio.name,
    unitName: studio.unitName,
    obligations: obligationsOf({
      today,
      missingRules: facts.missingRules,
      selfChecks: [year - 1, year]
        .flatMap((one) => rowsOfYear(one, checks, createdAt, selfCheck, call.now))
        // What was done a year ago needs no line any more.
        .filter((row) => row.from.startsWith(String(year)) || row.state === 'overdue'),
      assessments: yearsDue(studio, known, year),
      projects: facts.projects,
      overduePairs: facts.overduePairs,
      waiting: facts.waiting,
      yearBeforeClosed: facts.yearBeforeClosed,
      cycles: known.cycles.get(studio._id) ?? [],
    }),
  };
};

/** Studios behind one, with what is expected of each: a number of queries that does not grow with them. */
const pageOf = async (call: RoleCall, after: string | undefined): Promise<DueList> => {
  const found = await findMany<'studios', keyof StoredStudio & string>('studios', {
    where: {
      $and: [
        reachOf(call),
        { 'state.kind': { $ne: 'removed' } },
        ...(after === undefined ? [] : [{ _id: { $gt: after } }]),
      ],
    },
    sort: [['_id', 'asc']],
    without: ['templates'],
    limit: pageSize + 1,
  });
  const studios = found.slice(0, pageSize);
  const those = { studioId: { $in: studios.map(({ _id }) => _id) } };
  const year = Number(dayInShanghai(call.now).slice(0, 4));
  const [facts, terms, unions, checks, assessments] = await Promise.all([
    studioYears(studios, year, call.now),
    termsNow(),
    allUnions(),
    findMany<'selfChecks', keyof StoredSelfCheck & string>('selfChecks', {
      where: { ...those, from: { $gte: `${year - 1}` } },
      without: ['facts', 'content', 'trail'],
      limit: most,
    }),
    findMany<'assessments', keyof StoredAssessment & string>('assessments', {
      where: { ...those, year: { $gte: year - 1 } },
      without: ['facts', 'trail'],
      limit: most,
    }),
  ]);
  const cycles = await dueCycles(
    studios.map(({ _id }) => _id),
    terms,
    unions,
  );
  return {
    rows: studios.flatMap((studio) => {
      const ofStudio = facts.get(studio._id);
      return ofStudio ? [dueRow(call, studio, ofStudio, { terms, unions, checks, assessments, cycles })] : [];
    }),
    next: found.length > pageSize ? (studios.at(-1)?._id ?? null) : null,
  };
};

/** Pages that one call looks through for studios that miss something; the next call goes on. */
const mostPages = 5;

const misses = ({ obligations }: DueRow, kind: ObligationKind, about: string | undefined): boolean =>
  obligations.some(
    (one) =>
      one.kind === kind &&
      (about === undefined
        ? one.state === 'overdue' || one.state === 'open'
        : one.about === about && one.state !== 'done'),
  );

/**
 * Everything that the programme expects, by when and what is missing: of the own studio, or of every studio below
 * the officer's union, twenty a page; narrowed to those that still miss one thing.
 */
export const listDue = defineProcedure({
  name: 'due.list',
  writes: false,
  input: v.strictObject({
    after: v.optional(thingId),
    kind: v.optional(v.picklist(obligationKinds)),
    /** Of the kind: one period or year. */
    about: v.optional(v.pipe(v.string(), v.maxLength(80))),
  }),
  run: async (call, { after, kind, about }): Promise<DueList> => {
    let page = await pageOf(call, after);
    if (kind === undefined) return page;
    const rows = page.rows.filter((row) => misses(row, kind, about));
    for (let pages = 1; pages < mostPages && page.next !== null && rows.length < pageSize; pages += 1) {
      page = await pageOf(call, page.next);
      rows.push(...page.rows.filter((row) => misses(row, kind, about)));
    }
    return { rows, next: page.next };
  },
});
