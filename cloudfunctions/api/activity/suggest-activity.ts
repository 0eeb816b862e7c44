import type { ActivityContent, Place } from '@domain/activity/activity';
import { memberIdOf } from '@domain/member/member';
import { pairStateAt } from '@domain/mentoring/pair';
import { dayInShanghai } from '@domain/time/shanghai';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { reachStudio } from '@platform/studios/reach-studio';
import { rosterOf } from '@platform/studios/roster';
import * as v from 'valibot';
import type { ActivitySuggestions } from './activity.views';

const lastEntries = 20;
const toCopy = 5;

const placesOf = (contents: readonly ActivityContent[]): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const { place } of contents) if (place && !places.has(place.name)) places.set(place.name, place);
  return [...places.values()].slice(0, toCopy);
};

/** What a log page offers before anything is typed: what the caller logged last, the team, templates, pairs. */
export const suggestActivity = defineProcedure({
  name: 'activity.suggest',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<ActivitySuggestions> => {
    const { studio } = await reachStudio(call);
    const ofStudio = { studioId: studio._id, gone: false };
    const [roster, last, pairs, projects] = await Promise.all([
      rosterOf(studio._id),
      findMany('activities', {
        where: ofStudio,
        sort: [
          ['on', 'desc'],
          ['_id', 'desc'],
        ],
        fields: ['_id', 'content', 'author'],
        limit: lastEntries,
      }),
      findMany('pairs', { where: { ...ofStudio, kind: 'open' }, fields: ['_id', 'content'], limit: 50 }),
      findMany('projects', {
        where: { ...ofStudio, kind: 'running' },
        fields: ['_id', 'content'],
        limit: 50,
      }),
    ]);
    const today = dayInShanghai(call.now);
    const team = [...roster.values()]
      .filter(({ leftOn }) => leftOn === '' || leftOn > today)
      .map(({ id, name }) => ({ memberId: id, name }));
    const present = new Set(team.map(({ memberId }) => memberId));
    const own = last.filter(({ author }) => author.personId === call.person._id);
    const before = (own[0] ?? last[0])?.content;
    const me = team.filter(({ memberId }) => memberId === memberIdOf(studio._id, call.person._id));
    return {
      kind: before?.kind ?? 'training',
      hours: before?.hours ?? 2,
      place: before?.place ?? null,
      members: before?.members.filter(({ memberId }) => memberId !== null && present.has(memberId)) ?? me,
      team,
      places: placesOf(last.map(({ content }) => content)),
      templates: studio.templates,
      recent: (own.length > 0 ? own : last)
        .slice(0, toCopy)
        .map(({ _id, content }) => ({ id: _id, content })),
      pairs: pairs
        .filter(({ content }) => pairStateAt(content, call.now) !== 'ended')
        .map(({ _id, content }) => ({
          id: _id,
          mentor: content.mentor.name,
          apprentice: content.apprentice.name,
        })),
      projects: projects.map(({ _id, content }) => ({ id: _id, name: content.name })),
    };
  },
});
