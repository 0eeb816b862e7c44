import type { StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { verdictFor } from '@platform/rights/assert-granted';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import type { Thing } from './urge-thing';

const studioFields = ['_id', 'leaderId', 'unitName', 'unionPath', 'state'] as const;

/** @returns those of the members that the caller may urge: present ones with an account, of studios that are his or hers to see */
export const membersToUrge = async (call: RoleCall, ids: readonly string[]): Promise<readonly Thing[]> => {
  if (ids.length === 0) return [];
  const found = await findMany('members', {
    where: { _id: { $in: [...ids] }, gone: false },
    fields: ['_id', 'studioId', 'personId', 'content'],
  });
  const studios = await findMany<'studios', (typeof studioFields)[number] & keyof StoredStudio>('studios', {
    where: { _id: { $in: found.map(({ studioId }) => studioId) } },
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
  return found.flatMap(({ _id, studioId, personId, content }): Thing[] => {
    const studio = seen.get(studioId);
    if (studio === undefined || personId === null || content.leftOn !== '') return [];
    return [
      {
        id: _id,
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
