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

const mostPhotos = 24;
/** Entries looked through for photos: the latest of the year. */
const withPhotos = 40;

const growthOf = (
  roster: readonly RosterMember[],
  members: readonly MemberContent[],
  inYear: number,
  today: string,
): StudioGlance['growth'] => {
  const lastDay = `${inYear}-12-31`;
  const events = members.flatMap((member) => member.events).filter(({ on }) => on.startsWith(`${inYear}`));
  return {
    members: roster.filter((member) => belongedOn(member, lastDay < today ? lastDay : today)).length,
    joined: roster.filter(({ joinedOn }) => joinedOn.startsWith(`${inYear}`)).length,
    left: roster.filter(({ leftOn }) => leftOn.startsWith(`${inYear}`)).length,
    events: Object.fromEntries(
      memberEventKinds.map((kind) => [kind, events.filter((event) => event.kind === kind).length]),
    ) as StudioGlance['growth']['events'],
  };
};

/** A studio's year at a glance: activities by month and kind, mentoring, results by level, growth, photos. */
export const glanceAtStudio = defineProcedure({
  name: 'studio.glance',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), year }),
  run: async (call, input): Promise<StudioGlance> => {
    const { studio } = await reachStudio(call, input.studioId);
    const [months, roster, members, pictured] = await Promise.all([
      monthsOfStudio(studio._id, input.year),
      rosterOf(studio._id),
      findMany('members', { where: { studioId: studio._id, gone: false }, fields: ['content'], limit: 500 }),
      findMany('activities', {
        where: {
          studioId: studio._id,
          gone: false,
          on: { $gte: `${input.year}`, $lte: `${input.year}\uffff` },
          'photoHashes.0': { $exists: true },
        },
        sort: [
          ['on', 'desc'],
          ['_id', 'desc'],
        ],
        fields: ['_id', 'content', 'on'],
        limit: withPhotos,
      }),
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
      photos: pictured
        .flatMap(({ _id, content, on }) =>
          content.photos.map(({ id }) => ({
            activityId: _id,
            fileId: id,
            title: content.title,
            on: on.slice(0, 10),
          })),
        )
        .slice(0, mostPhotos),
    };
  },
});
