import type { TurnDue } from '@domain/due/turn-duties';
import { isOfficer } from '@domain/people/person';
import { samePost } from '@domain/people/post';
import { turnOf } from '@domain/way/way';
import type { StoredAppeal, StoredRenewal } from '@platform/database/collections';
import { every } from '@platform/database/every';
import type { RoleCall } from '@platform/door/procedure';

/** @returns the cases for renewal and the appeals that wait for the post of the one who acts: two queries */
export const turnFacts = async ({ role }: RoleCall): Promise<readonly TurnDue[]> => {
  const { capacity, unionId } = role;
  if (!isOfficer(capacity)) return [];
  const open = { unionPath: unionId, decidedAt: '' };
  const [renewals, appeals] = await Promise.all([
    every<'renewals', keyof StoredRenewal & string>('renewals', open, { without: ['years', 'trail'] }),
    every<'appeals', keyof StoredAppeal & string>('appeals', open, { without: ['hearings', 'trail'] }),
  ]);
  return [
    ...renewals.map((way) => ({ way, kind: 'renewal' as const })),
    ...appeals.map((way) => ({ way, kind: 'appeal' as const })),
  ].flatMap(({ way, kind }) => {
    const turn = turnOf(way);
    if (turn === null || !samePost(turn, { capacity, unionId })) return [];
    const { titleId, studioName, unitName } = way;
    return [{ kind, titleId, studioName, unitName }];
  });
};
