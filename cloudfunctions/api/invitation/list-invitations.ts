import type { StoredInvitation } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { InvitationView } from './invitation.views';
import { invitationView } from './invitation-view';
import { isReachable } from './reach-invitation';

const most = 500;

/** Invitations that the caller could have issued, the last one first; of one union, or of all below. */
export const listInvitations = defineProcedure({
  name: 'invitation.list',
  writes: false,
  input: v.strictObject({ unionId: v.optional(id) }),
  run: async (call, { unionId }): Promise<readonly InvitationView[]> => {
    const unions = await allUnions();
    const { role } = call;
    const where =
      role.capacity === 'leader'
        ? { 'role.studioId': role.studioId ?? '' }
        : { unionPath: unionId === undefined ? role.unionId : { $all: [role.unionId, unionId] } };
    const invitations: StoredInvitation[] = await findMany<'invitations', keyof StoredInvitation & string>(
      'invitations',
      { where, sort: [['issuedAt', 'desc']], limit: most },
    );
    return invitations
      .filter((invitation) => isReachable(call, invitation, unions))
      .map((invitation) => invitationView(invitation, unions, call.now));
  },
});
