import { type CareFacts, type CareSuggestion, suggestionsFor } from '@domain/care/care';
import { belongedOn } from '@domain/member/member';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import type { StoredStudio } from '../database/collections';
import { every } from '../database/every';
import { talliesOf } from '../tallies/read-tallies';
import { type RosterMember, rostersOf } from './roster';

/** One person of a studio with what the ledgers give grounds for: nothing for those who do not belong to it. */
export interface CarePerson {
  readonly member: RosterMember;
  readonly suggestions: readonly CareSuggestion[];
}

/**
 * Looks through the ledgers of a page of studios in a number of queries that does not grow with it.
 * @returns everyone of each studio, present and past, leader included, by studio; in the order of their names
 */
export const carePeople = async (
  studios: readonly Pick<StoredStudio, '_id'>[],
  year: number,
  now: Instant,
): Promise<ReadonlyMap<string, readonly CarePerson[]>> => {
  const ids = studios.map(({ _id }) => _id);
  const those = { studioId: { $in: ids }, gone: false };
  const inYear = { $gte: `${year}`, $lte: `${year}\uffff` };
  const [rosters, members, results, pairs, tallies] = await Promise.all([
    rostersOf(ids),
    every('members', those, { fields: ['_id', 'content'] }),
    every('results', { ...those, on: inYear }, { fields: ['studioId', 'content'] }),
    every('pairs', those, { fields: ['studioId', 'content'] }),
    talliesOf(ids, year),
  ]);
  const events = new Map(members.map(({ _id, content }) => [_id, content.events]));
  const today = dayInShanghai(now);
  const day = today < `${year}-12-31` ? today : `${year}-12-31`;
  const factsOf = (studioId: string, { id }: RosterMember): CareFacts => {
    const own = (events.get(id) ?? []).filter(({ on }) => on.startsWith(String(year)));
    const sums = tallies
      .filter((tally) => tally.studioId === studioId)
      .flatMap(({ people }) => people.filter(({ memberId }) => memberId === id));
    return {
      honours: own.filter(({ kind }) => kind === 'honour').map((event) => event.name),
      results: results
        .filter(
          (result) =>
            result.studioId === studioId && result.content.owners.some(({ memberId }) => memberId === id),
        )
        .map(({ content }) => content.name),
      apprentices: pairs.filter(
        ({ studioId: at, content }) =>
          at === studioId &&
          content.mentor.memberId === id &&
          content.from <= day &&
          content.until >= `${year}-01-01`,
      ).length,
      activities: sums.reduce((total, { count }) => total + count, 0),
      hours: sums.reduce((total, { hours }) => total + hours, 0),
      trainingHours: own.reduce((total, event) => total + (event.kind === 'training' ? event.hours : 0), 0),
    };
  };
  return new Map(
    ids.map((id) => [
      id,
      (rosters.get(id) ?? [])
        .map((member) => ({
          member,
          suggestions: belongedOn(member, day) ? suggestionsFor(factsOf(id, member)) : [],
        }))
        .sort((one, other) => one.member.name.localeCompare(other.member.name, 'zh-CN')),
    ]),
  );
};
