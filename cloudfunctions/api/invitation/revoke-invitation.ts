import { Failure } from '@domain/failure/failure';
import { commitChange } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { InvitationView } from './invitation.views';
import { invitationView } from './invitation-view';
import { reachInvitation } from './reach-invitation';

/** Takes an invitation back before it is accepted. */
export const revokeInvitation = defineProcedure({
  name: 'invitation.revoke',
  writes: true,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<InvitationView> => {
    const unions = await allUnions();
    const invitation = await reachInvitation(call, input.id, unions);
    if (invitation.state === 'revoked') return invitationView(invitation, unions, call.now);
    if (invitation.state === 'accepted') {
      throw new Failure('WRONG_STATE', { message: '这份邀请已被接受。如要收回身份，请结束此人的任职。' });
    }
    const stored = await commitChange(call, 'invitations', invitation, {
      state: 'revoked',
      settledAt: call.now,
      settledBy: call.person._id,
    });
    return invitationView(stored, unions, call.now);
  },
});
