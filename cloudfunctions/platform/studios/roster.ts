import type { RosterRole } from '@domain/form/answers';
import { memberIdOf } from '@domain/member/member';
import type { Person } from '@domain/people/person';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredMember } from '../database/collections';
import { findMany } from '../database/database';

/** One who belongs, or has belonged, to a studio: by an account with a role in it, by the member ledger, or both. */
export interface RosterMember {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly role: RosterRole;
  readonly joinedOn: string;
  /** Empty while the person belongs to the studio. */
  readonly leftOn: string;
  /** Whether the member ledger has an entry; else it begins with the first thing recorded. */
  readonly recorded: boolean;
}

const most = 1_000;

const byRole = (person: Person, studioId: string): RosterMember | null => {
  const roles = person.roles
    .filter((role) => role.studioId === studioId)
    .sort((one, other) => one.from.localeCompare(other.from));
  const [first] = roles;
  if (!first) return null;
  const ends = roles.map(({ until }) => until);
  const last = ends.some((until) => until === null) ? null : ends.sort().at(-1);
  return {
    id: memberIdOf(studioId, person._id),
    personId: person._id,
    name: person.name,
    role: first.capacity === 'leader' ? 'leader' : 'member',
    joinedOn: dayInShanghai(first.from),
    leftOn: last == null ? '' : dayInShanghai(last),
    recorded: false,
  };
};

/** What the ledger says of someone wins over the account; a role that has ended ends the membership too. */
const byLedger = (
  { _id, personId, content }: Pick<StoredMember, '_id' | 'personId' | 'content'>,
  account: RosterMember | undefined,
): RosterMember => ({
  id: _id,
  personId,
  name: content.name,
  role: content.role,
  joinedOn: content.joinedOn,
  leftOn: content.leftOn === '' ? (account?.leftOn ?? '') : content.leftOn,
  recorded: true,
});

/** @returns everyone of each studio, present and past; two queries however many studios */
export const rostersOf = async (
  studioIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RosterMember[]>> => {
  const [people, members] = await Promise.all([
    findMany<'people', keyof Person & string>('people', {
      where: { 'roles.studioId': { $in: [...studioIds] } },
      limit: most,
    }),
    findMany('members', {
      where: { studioId: { $in: [...studioIds] }, gone: false },
      fields: ['_id', 'studioId', 'personId', 'content'],
      limit: most,
    }),
  ]);
  return new Map(
    studioIds.map((studioId) => {
      const roster = new Map<string, RosterMember>();
      for (const person of people) {
        const member = byRole(person, studioId);
        if (member) roster.set(member.id, member);
      }
      for (const member of members.filter((one) => one.studioId === studioId)) {
        roster.set(member._id, byLedger(member, roster.get(member._id)));
      }
      return [studioId, [...roster.values()]];
    }),
  );
};

/** @returns everyone of the studio, present and past, by id */
export const rosterOf = async (studioId: string): Promise<ReadonlyMap<string, RosterMember>> => {
  const rosters = await rostersOf([studioId]);
  return new Map((rosters.get(studioId) ?? []).map((member) => [member.id, member]));
};

/**
 * @param ids of the member ledger
 * @returns from when to when each belonged to the studio, as its member ledger says; one query
 */
export const membershipsOf = async (
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<RosterMember, 'joinedOn' | 'leftOn'>>> => {
  if (ids.length === 0) return new Map();
  const members = await findMany('members', {
    where: { _id: { $in: [...ids] } },
    fields: ['_id', 'content'],
    limit: 1_000,
  });
  return new Map(members.map(({ _id, content }) => [_id, content]));
};
