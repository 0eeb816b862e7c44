import { mayAppoint } from '@domain/people/appoint';
import { standingOf } from '@domain/people/invitation';
import type { StoredInvitation } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { pathOf } from '@platform/rights/appointing';
import type { Unions } from '@platform/unions/unions';

/** @returns whether the caller could have issued the invitation, and so may see, renew and revoke it */
export const isReachable = ({ role }: RoleCall, invitation: StoredInvitation, unions: Unions): boolean =>
  mayAppoint(role, invitation.role, pathOf(unions, invitation.role.unionId));

/** @throws Failure NOT_FOUND, the same whether there is none or it is out of the caller's reach */
export const reachInvitation = async (
  call: RoleCall,
  id: string,
  unions: Unions,
): Promise<StoredInvitation> => {
  const invitation = await findById('invitations', id);
  if (!invitation || !isReachable(call, invitation, unions)) throw notFound();
  return invitation;
};

/** @returns whether it has been neither accepted nor revoked */
export const isUnsettled = (invitation: StoredInvitation, now: string): boolean =>
  !['accepted', 'revoked'].includes(standingOf(invitation, now));
