import { Failure } from '@domain/failure/failure';
import { invitationCode, writtenCode } from '@domain/people/code';
import type { Invitation, OfferedRole } from '@domain/people/invitation';
import { actingForOf } from '@domain/people/roles';
import { later } from '@domain/time/later';
import { digestOf, idFrom, newCode } from '@platform/codes/codes';
import { commitChange, commitNew } from '@platform/commit/commit';
import type { StoredPerson } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { personById } from '@platform/people/people';
import { assertMayAppoint, looksAfter } from '@platform/rights/appointing';
import { freshUnions, type Unions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id, instant } from '../input/fields';
import { personName, phone } from '../input/person-fields';
import { scanAddress } from '../input/scan-address';
import type { IssuedView } from './invitation.views';
import { invitationView } from './invitation-view';

const capacity = v.picklist([
  'leader',
  'member',
  'expert',
  'unitUnion',
  'unitAdministration',
  'directUnion',
  'industryUnion',
]);

interface Asked {
  readonly capacity: OfferedRole['capacity'];
  readonly unionId: string;
  readonly until: string | null;
  readonly actingForId?: string | undefined;
}

const offeredRole = async (call: RoleCall, asked: Asked): Promise<OfferedRole> => {
  const { capacity, unionId, until, actingForId } = asked;
  if (until !== null && until <= call.now) {
    throw new Failure('INVALID', { field: 'until', message: '截止日期应晚于今天。' });
  }
  const studioId = capacity === 'member' ? call.role.studioId : undefined;
  const offered = { capacity, unionId, until, ...(studioId !== undefined && { studioId }) };
  if (actingForId === undefined) return offered;
  const principal = await personById(actingForId, true);
  if (!principal) throw notFound('nobody to act for');
  return { ...offered, actingFor: actingForOf(offered, principal, call.now) };
};

/**
 * Who stands under this phone number already. Someone who is not bound yet gets bound by accepting: that only
 * those may bring about who look after all of that person's roles.
 */
const registered = async (call: RoleCall, number: string, name: string, unions: Unions) => {
  const people: StoredPerson[] = await findMany<'people', keyof StoredPerson & string>('people', {
    where: { phone: number },
    limit: 20,
  });
  const person = people.find((one) => one.name === name);
  if (!person || person.openid !== null || looksAfter(call.role, person, unions, call.now)) return person;
  throw new Failure('NOT_ALLOWED', {
    field: 'phone',
    message: '此人已由上级工会登记，请由上级工会发出邀请。',
    log: 'NOT_ALLOWED invitation would bind a person looked after by others',
  });
};

/**
 * Invites one person to one role at one unit. The code is in the answer and nowhere else; the same request again
 * gets a new code in the place of the one whose answer was lost.
 */
export const issueInvitation = defineProcedure({
  name: 'invitation.issue',
  writes: true,
  input: v.strictObject({
    name: personName,
    phone,
    capacity,
    unionId: id,
    until: v.nullable(instant),
    actingForId: v.optional(id),
  }),
  run: async (call, { name, phone: number, ...asked }): Promise<IssuedView> => {
    const unions = await freshUnions();
    const role = await offeredRole(call, asked);
    const path = assertMayAppoint(call, role, unions);
    const person = await registered(call, number, name, unions);
    const code = newCode(invitationCode);
    const invitation: Invitation = {
      _id: `invitation.${idFrom(call.person._id, call.requestId)}`,
      name,
      phone: number,
      personId: person?._id ?? null,
      role,
      unionPath: path.map(({ _id }) => _id),
      issuedBy: { personId: call.person._id, personName: call.person.name },
      issuedAt: call.now,
      expiresAt: later(call.now, invitationCode.life),
      codeDigest: digestOf(code),
      wrongPhones: 0,
      state: 'open',
      settledAt: null,
      settledBy: null,
    };
    const { document, isNew } = await commitNew(call, 'invitations', invitation);
    if (!isNew && document.state !== 'open') throw notFound('the invitation was settled meanwhile');
    const { codeDigest } = invitation;
    const stored = isNew ? document : await commitChange(call, 'invitations', document, { codeDigest });
    const written = writtenCode(code, invitationCode);
    return {
      invitation: invitationView(stored, unions, call.now),
      code: written,
      scan: scanAddress('join', written),
    };
  },
});
