import { type Invitation, standingOf } from '@domain/people/invitation';
import { capacityNames, isOfficer } from '@domain/people/person';
import { maskedPhone } from '@domain/privacy/mask';
import type { Instant } from '@domain/time/shanghai';
import type { StoredInvitation } from '@platform/database/collections';
import { sealNames } from '@platform/unions/seal-name';
import type { Unions } from '@platform/unions/unions';
import type { InvitationView } from './invitation.views';

/** @returns the name of the unit, administration or union at which the role is */
export const placeOf = ({ capacity, unionId }: Invitation['role'], unions: Unions): string => {
  const union = unions.get(unionId);
  return isOfficer(capacity)
    ? sealNames(unions)({ capacity, unionId })
    : (union?.unit?.name ?? union?.name ?? '');
};

/** @returns the invitation as officers and leaders see it; never the code */
export const invitationView = (
  invitation: StoredInvitation,
  unions: Unions,
  now: Instant,
): InvitationView => ({
  id: invitation._id,
  version: invitation.version,
  name: invitation.name,
  phone: maskedPhone(invitation.phone),
  capacity: invitation.role.capacity,
  capacityName: capacityNames[invitation.role.capacity],
  unionId: invitation.role.unionId,
  place: placeOf(invitation.role, unions),
  until: invitation.role.until,
  actingFor: invitation.role.actingFor?.personName ?? null,
  issuedBy: invitation.issuedBy.personName,
  issuedAt: invitation.issuedAt,
  expiresAt: invitation.expiresAt,
  standing: standingOf(invitation, now),
});
