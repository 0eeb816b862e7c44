import { thingId, year } from '@domain/ledger/fields';
import { belongedOn, type MemberContent, memberEventKinds } from '@domain/member/member';
import { dayInShanghai } from '@domain/time/shanghai';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { reachStudio } from '@platform/studios/reach-studio';
import { type RosterMember, rosterOf } from '@platform/studios/roster';
import { monthsOfStudio } from '@platform/tallies/read-tallies';
import * as v from 'valibot';
import type { StudioGlance } from '../ledger/ledger.views';
import { sumsView } from '../ledger/sum-ledger';

const growthOf = (
  roster: readonly RosterMember[],
  members: readonly MemberContent[],
  inYear: number,
  today: string,
): StudioGlance['growth'] => {
  const lastDay = `${inYear}-12-31`;
  const presentOn = (day: string): number => roster.filter((member) => belongedOn(member, day)).length;
  const months = Array.from(
    { length: 12 },
    (_, index) => `${inYear}-${String(index + 1).padStart(2, '0')}`,
  ).filter((month) => month <= today.slice(0, 7));
  const events = members.flatMap((member) => member.events).filter(({ on }) => on.startsWith(`${inYear}`));
  return {
    members: presentOn(lastDay < today ? lastDay : today),
    joined: roster.filter(({ joinedOn }) => joinedOn.startsWith(`${inYear}`)).length,
    left: roster.filter(({ leftOn }) => leftOn.startsWith(`${inYear}`)).length,
    // `2020-02-31` sorts behind every day of its month.
    byMonth: months.map((month) => ({
      month,
      members: presentOn(month === today.slice(0, 7) ? today : `${month}-31`),
    })),
    events: Object.fromEntries(
      memberEventKinds.map((kind) => [kind, events.filter((event) => event.kind === kind).length]),
    ) as StudioGlance['growth']['events'],
  };
};

/** A studio's year at a glance: activities by month and kind, mentoring, results by level, members and what they gained. */
export const glanceAtStudio = defineProcedure({
  name: 'studio.glance',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), year }),
  run: async (call, input): Promise<StudioGlance> => {
    const { studio } = await reachStudio(call, input.studioId);
    const [months, roster, members] = await Promise.all([
      monthsOfStudio(studio._id, input.year),
      rosterOf(studio._id),
      findMany('members', { where: { studioId: studio._id, gone: false }, fields: ['content'], limit: 500 }),
    ]);
    return {
      ...sumsView(months, (id) => roster.get(id)?.name),
      studio: { id: studio._id, name: studio.name, leaderName: studio.leaderName },
      year: input.year,
      growth: growthOf(
        [...roster.values()],
        members.map(({ content }) => content),
        input.year,
        dayInShanghai(call.now),
      ),
    };
  },
});
