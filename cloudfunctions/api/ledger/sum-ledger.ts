import { thingId, year } from '@domain/ledger/fields';
import { type Sums, together } from '@domain/ledger/tally';
import { isOfficer } from '@domain/people/person';
import { defineProcedure } from '@platform/door/procedure';
import { reachStudio } from '@platform/studios/reach-studio';
import { rosterOf } from '@platform/studios/roster';
import { type MonthSums, monthsOfStudio, monthsOfUnion } from '@platform/tallies/read-tallies';
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

/** @returns the sums of twelve months. @param nameOf a member's name by id */
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

/** Sums of a year by month, kind, level and person: of a studio, or for officers of all studios below their union. */
export const sumLedger = defineProcedure({
  name: 'ledger.sums',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), year }),
  run: async (call, input): Promise<LedgerSums> => {
    if (input.studioId === undefined && isOfficer(call.role.capacity)) {
      return sumsView(await monthsOfUnion(call.role.unionId, input.year), () => undefined);
    }
    const { studio } = await reachStudio(call, input.studioId);
    const [months, roster] = await Promise.all([
      monthsOfStudio(studio._id, input.year),
      rosterOf(studio._id),
    ]);
    return sumsView(months, (id) => roster.get(id)?.name);
  },
});
