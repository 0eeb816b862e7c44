import { capacityNames } from '@domain/people/person';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { typedInvitationCode } from '../input/person-fields';
import type { OfferView } from './invitation.views';
import { invitationByCode, noSuchInvitation } from './invitation-by-code';
import { placeOf } from './invitation-view';

/** What is offered under a code, before it is accepted. */
export const readInvitation = defineProcedure({
  name: 'invitation.read',
  writes: false,
  limit: 'invitationCode',
  input: v.strictObject({ code: typedInvitationCode }),
  run: async ({ person, now }, { code }): Promise<OfferView> => {
    const { invitation, isOpen } = await invitationByCode(code, now);
    if (!isOpen) throw noSuchInvitation(`the invitation is ${invitation.state}`);
    const { name, role, issuedBy, expiresAt } = invitation;
    return {
      name,
      capacityName: capacityNames[role.capacity],
      place: placeOf(role, await allUnions()),
      until: role.until,
      actingFor: role.actingFor?.personName ?? null,
      issuedBy: issuedBy.personName,
      expiresAt,
      known: person !== null,
    };
  },
});
