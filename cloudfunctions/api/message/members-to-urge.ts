import type { StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { verdictFor } from '@platform/rights/assert-granted';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import { rostersOf } from '@platform/studios/roster';
import type { Thing } from './urge-thing';

const studioFields = ['_id', 'leaderId', 'unitName', 'unionPath', 'state'] as const;

/** One of a studio's people, as far as urging goes. */
interface Somebody {
  readonly id: string;
  readonly studioId: string;
  readonly personId: string | null;
  readonly leftOn: string;
}

/** Members of the caller's own studio with an account, of whom the ledger has nothing yet. */
const unrecordedIn = async ({ role }: RoleCall, ids: readonly string[]): Promise<readonly Somebody[]> => {
  const { studioId } = role;
  if (studioId === undefined || ids.length === 0) return [];
  const roster = (await rostersOf([studioId])).get(studioId) ?? [];
  return roster
    .filter(({ id, recorded }) => !recorded && ids.includes(id))
    .map(({ id, personId, leftOn }) => ({ id, studioId, personId, leftOn }));
};

/** @returns those of the members that the caller may urge: present ones with an account, of studios that are his or hers to see */
export const membersToUrge = async (call: RoleCall, ids: readonly string[]): Promise<readonly Thing[]> => {
  if (ids.length === 0) return [];
  const found = await findMany('members', {
    where: { _id: { $in: [...ids] }, gone: false },
    fields: ['_id', 'studioId', 'personId', 'content'],
  });
  const recorded = found.map(({ _id, studioId, personId, content: { leftOn } }) => ({
    id: _id,
    studioId,
    personId,
    leftOn,
  }));
  const others = ids.filter((id) => !recorded.some((one) => one.id === id));
  const all: readonly Somebody[] = [...recorded, ...(await unrecordedIn(call, others))];
  const studios = await findMany<'studios', (typeof studioFields)[number] & keyof StoredStudio>('studios', {
    where: { _id: { $in: all.map(({ studioId }) => studioId) } },
    fields: studioFields,
  });
  const placeOf = placeOfStudio(call);
  const seen = new Map(
    studios
      .filter(
        (studio) => verdictFor(call, 'message.urge', { ...placeOf(studio), state: 'member' }) === 'granted',
      )
      .map((studio) => [studio._id, studio]),
  );
  return all.flatMap(({ id, studioId, personId, leftOn }): Thing[] => {
    const studio = seen.get(studioId);
    if (studio === undefined || personId === null || leftOn !== '') return [];
    return [
      {
        id,
        name: '成员台账',
        unitName: studio.unitName,
        since: null,
        link: { kind: 'studio', studioId },
        people: [personId],
        asks: () => '请及时记录参加的活动，补齐本人的记录',
      },
    ];
  });
};
