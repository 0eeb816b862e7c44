import { belongedOn, type MemberContent } from '../member/member';
import { dayInShanghai, type Instant } from '../time/shanghai';
import type { ActivityContent } from './activity';
import { type ActivityMark, longDayHours } from './marks';

/** What is known of an entry that may look wrong. */
export interface Suspect {
  readonly id: string;
  readonly studioId: string;
  /** Shanghai day. */
  readonly day: string;
  readonly receivedAt: Instant;
  readonly content: Pick<ActivityContent, 'members' | 'hours'>;
  readonly photoHashes: readonly string[];
}

/** What is known around it. */
export interface Surroundings {
  /** Entries, this one included or not, that show one of its photos. */
  readonly withPhoto: (hash: string) => readonly { readonly id: string; readonly studioId: string }[];
  /** Hours of a member on a day over all entries of the studio, this one included. */
  readonly hoursOn: (studioId: string, memberId: string, day: string) => number;
  /** Null where nothing is known of the member. */
  readonly member: (memberId: string) => Pick<MemberContent, 'joinedOn' | 'leftOn'> | null;
}

const samePhoto = ({ id, studioId, photoHashes }: Suspect, around: Surroundings): ActivityMark[] => {
  const others = photoHashes.flatMap(around.withPhoto).filter((other) => other.id !== id);
  const ids = new Map(others.map((other) => [other.id, other.studioId]));
  if (ids.size === 0) return [];
  const entryIds = [...ids].filter(([, studio]) => studio === studioId).map(([other]) => other);
  return [{ kind: 'samePhoto', entryIds, elsewhere: ids.size - entryIds.length }];
};

const longDay = ({ studioId, day, content }: Suspect, around: Surroundings): ActivityMark[] => {
  const members = content.members
    .map(({ memberId, name }) => ({
      name,
      hours: memberId === null ? 0 : around.hoursOn(studioId, memberId, day),
    }))
    .filter(({ hours }) => hours > longDayHours);
  return members.length === 0 ? [] : [{ kind: 'longDay', members }];
};

const notMember = ({ day, content }: Suspect, around: Surroundings): ActivityMark[] => {
  const names = content.members
    .filter(({ memberId }) => {
      const member = memberId === null ? null : around.member(memberId);
      return member !== null && !belongedOn(member, day);
    })
    .map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: 'notMember', names }];
};

/** @returns why an entry looks wrong; it is shown to the leader and never refused. Empty for most entries. */
export const judgeMarks = (entry: Suspect, around: Surroundings): readonly ActivityMark[] => [
  ...samePhoto(entry, around),
  ...(entry.day > dayInShanghai(entry.receivedAt) ? [{ kind: 'futureDate' } as const] : []),
  ...longDay(entry, around),
  ...notMember(entry, around),
];
