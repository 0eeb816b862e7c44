import { Failure } from '@domain/failure/failure';
import { invitationCode, writtenCode } from '@domain/people/code';
import { later } from '@domain/time/later';
import { digestOf, newCode } from '@platform/codes/codes';
import { commitChange } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { scanAddress } from '../input/scan-address';
import type { IssuedView } from './invitation.views';
import { invitationView } from './invitation-view';
import { isUnsettled, reachInvitation } from './reach-invitation';

/** Gives an invitation a new code and another seven days; the code before it is dead. */
export const renewInvitation = defineProcedure({
  name: 'invitation.renew',
  writes: true,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<IssuedView> => {
    const unions = await allUnions();
    const invitation = await reachInvitation(call, input.id, unions);
    if (!isUnsettled(invitation, call.now)) {
      throw new Failure('WRONG_STATE', { message: '这份邀请已被接受或撤销，请重新发出邀请。' });
    }
    const code = newCode(invitationCode);
    const stored = await commitChange(call, 'invitations', invitation, {
      codeDigest: digestOf(code),
      expiresAt: later(call.now, invitationCode.life),
      wrongPhones: 0,
    });
    const written = writtenCode(code, invitationCode);
    return {
      invitation: invitationView(stored, unions, call.now),
      code: written,
      scan: scanAddress('join', written),
    };
  },
});
