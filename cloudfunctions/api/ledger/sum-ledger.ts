import { Failure } from '@domain/failure/failure';
import { thingId, year } from '@domain/ledger/fields';
import { noSums, type Sums, together } from '@domain/ledger/tally';
import { isOfficer } from '@domain/people/person';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { activityRules, resultRules } from '@platform/entries/entry-rules';
import { holding, ledgerSelection, selected } from '@platform/entries/ledger-filters';
import { reachStudio } from '@platform/studios/reach-studio';
import { rosterOf } from '@platform/studios/roster';
import {
  type MonthSums,
  monthsNarrowed,
  monthsOfStudio,
  monthsOfUnion,
} from '@platform/tallies/read-tallies';
import * as v from 'valibot';
import type { LedgerSums } from './ledger.views';

const withoutPeople = ({ people: _, ...sums }: Sums): Omit<Sums, 'people'> => ({
  activities: sums.activities,
  hours: sums.hours,
  guests: sums.guests,
  photos: sums.photos,
  byKind: sums.byKind,
  results: sums.results,
  byLevel: sums.byLevel,
  lastDay: sums.lastDay,
});

/** @returns the sums of months, and of all of them together. @param nameOf a member's name by id */
export const sumsView = (
  months: readonly MonthSums[],
  nameOf: (memberId: string) => string | undefined,
): LedgerSums => {
  const total = together(months.map(({ sums }) => sums));
  return {
    months: months.map(({ month, sums }) => ({ month, sums: withoutPeople(sums) })),
    total: withoutPeople(total),
    people: total.people
      .map((sum) => ({ ...sum, name: nameOf(sum.memberId) ?? '已撤下的成员' }))
      .sort((one, other) => other.hours - one.hours || one.name.localeCompare(other.name)),
  };
};

const input = v.strictObject({
  studioId: v.optional(thingId),
  /** All years together when left out. */
  year: v.optional(year),
  /** Which ledger's entries are summed; both when left out. The rest narrows them as in the ledger itself. */
  ledger: v.optional(v.picklist(['activity', 'result'])),
  month: ledgerSelection.month,
  kind: ledgerSelection.kind,
  memberId: ledgerSelection.memberId,
  text: ledgerSelection.text,
  waiting: ledgerSelection.waiting,
});
type Input = v.InferOutput<typeof input>;

const isNarrowed = ({ kind, memberId, text = '', waiting }: Input): boolean =>
  kind !== undefined || memberId !== undefined || text !== '' || waiting === true;

const page = 1_000;

/** @returns ids of the entries that hold the text, or wait; undefined where neither is asked for */
const idsOf = async (studioId: string, asked: Input): Promise<ReadonlySet<string> | undefined> => {
  const { ledger = 'activity', text = '', waiting, year: inYear } = asked;
  if (text === '' && waiting !== true) return undefined;
  const rules = ledger === 'activity' ? activityRules : resultRules;
  const ids = new Set<string>();
  for (let after = ''; ; ) {
    const found = await findMany(rules.collection, {
      where: {
        $and: [
          ...selected(rules, { studioId }, { year: inYear, ...(waiting === true ? { waiting } : {}) }),
          ...holding(text),
          { _id: { $gt: after } },
        ],
      },
      sort: [['_id', 'asc']],
      fields: ['_id'],
      limit: page,
    });
    for (const { _id } of found) ids.add(_id);
    const last = found.at(-1);
    if (!last || found.length < page) return ids;
    after = last._id;
  }
};

const monthsOf = async (studioId: string, asked: Input): Promise<readonly MonthSums[]> => {
  if (!isNarrowed(asked)) return monthsOfStudio(studioId, asked.year);
  const { ledger, kind, memberId } = asked;
  return monthsNarrowed(studioId, asked.year, { ledger, kind, memberId, ids: await idsOf(studioId, asked) });
};

/** Those of the month asked for; the others stand empty. */
const ofMonth = (months: readonly MonthSums[], { month }: Input): readonly MonthSums[] =>
  month === undefined ? months : months.map((one) => (one.month === month ? one : { ...one, sums: noSums }));

/**
 * Sums by month, kind, level and person: of a studio over a year or all years, narrowed as its ledger is, or for
 * officers of a year over all studios below their union.
 * @throws Failure INVALID without a year for all studios, or where what all studios have is to be narrowed: their counters know no single entries
 */
export const sumLedger = defineProcedure({
  name: 'ledger.sums',
  writes: false,
  input,
  run: async (call, asked): Promise<LedgerSums> => {
    if (asked.studioId === undefined && isOfficer(call.role.capacity)) {
      if (isNarrowed(asked)) {
        throw new Failure('INVALID', {
          message: '按种类、人员或文字求合计，请先选定一个工作室。',
          field: 'studioId',
        });
      }
      if (asked.year === undefined) {
        throw new Failure('INVALID', { message: '求所有工作室的合计，请先选定年份。', field: 'year' });
      }
      return sumsView(ofMonth(await monthsOfUnion(call.role.unionId, asked.year), asked), () => undefined);
    }
    const { studio } = await reachStudio(call, asked.studioId);
    const [months, roster] = await Promise.all([monthsOf(studio._id, asked), rosterOf(studio._id)]);
    return sumsView(ofMonth(months, asked), (id) => roster.get(id)?.name);
  },
});
