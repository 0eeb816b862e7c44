import { Failure } from '@domain/failure/failure';
import type { OutgoingMessage } from '@domain/messages/message';
import { mostWrongPhones, type OfferedRole } from '@domain/people/invitation';
import type { Person, Sex } from '@domain/people/person';
import { roleThere, withRole } from '@domain/people/roles';
import { newStudio, studioIdOf } from '@domain/studio/studio';
import { idFrom } from '@platform/codes/codes';
import { commitChange, commitNew, type Plain } from '@platform/commit/commit';
import type { StoredInvitation, StoredPerson } from '@platform/database/collections';
import { changeOne, findById } from '@platform/database/database';
import { defineProcedure, type WechatCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { forgiveTurns } from '@platform/limits/take-turn';
import { claimIdentity } from '@platform/people/bindings';
import { forgetPerson } from '@platform/people/people';
import { pathOf } from '@platform/rights/appointing';
import { freshUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { phone, sex, typedInvitationCode } from '../input/person-fields';
import { invitationByCode, noSuchInvitation } from './invitation-by-code';

const refused = (message: string, log: string): Failure => new Failure('NOT_ALLOWED', { message, log });

const assertPhone = async (invitation: StoredInvitation, typed: string): Promise<void> => {
  if (invitation.phone === typed) return;
  await changeOne('invitations', { _id: invitation._id }, { $inc: { wrongPhones: 1 } });
  const left = mostWrongPhones - invitation.wrongPhones - 1;
  throw new Failure('INVALID', {
    field: 'phone',
    message:
      left > 0
        ? `手机号与邀请人登记的不一致，请核对，还可以再试 ${left} 次。`
        : '手机号与邀请人登记的不一致，这份邀请已作废，请邀请人重新生成。',
    log: 'another phone than the invited one',
  });
};

/** @returns the register's entry for the invited person; null where a new one is to be made */
const invitedPerson = async (
  call: WechatCall,
  invitation: StoredInvitation,
): Promise<StoredPerson | null> => {
  const { openid, person: caller } = call;
  const known = invitation.personId === null ? caller : await findById('people', invitation.personId);
  if (invitation.personId !== null && !known) throw notFound('the invited person is gone');
  if (known && known.openid !== null && known.openid !== openid) {
    throw refused('受邀人已绑定另一个微信。如已更换微信，请邀请人先解除原来的绑定。', 'bound to another');
  }
  if (caller && known && caller._id !== known._id) {
    throw refused(`您的微信已绑定${caller.name}，不能再绑定${known.name}。`, 'the identity is bound already');
  }
  if (known && known.name !== invitation.name) {
    throw refused(`这份邀请是给${invitation.name}的，您的微信绑定的是${known.name}。`, 'another name');
  }
  return known;
};

/** Claims the invitation: of two who accept at the same time one goes on; the same person may go on again. */
const claim = async (call: WechatCall, invitation: StoredInvitation, person: StoredPerson): Promise<void> => {
  if (invitation.state === 'accepted') {
    if (invitation.settledBy !== person._id) throw noSuchInvitation('accepted by another person');
    return;
  }
  await commitChange({ ...call, person }, 'invitations', invitation, {
    state: 'accepted',
    settledAt: call.now,
    settledBy: person._id,
  });
};

const roleFor = (offered: OfferedRole, personId: string): OfferedRole =>
  offered.capacity === 'leader' ? { ...offered, studioId: studioIdOf(personId) } : offered;

/** @returns what the leader of a studio is told of a new member: once, however often the acceptance is tried */
const newsForLeader = async (
  { _id, name, role }: StoredInvitation,
  at: string,
): Promise<readonly OutgoingMessage[]> => {
  const { capacity, studioId } = role;
  const studio = capacity !== 'member' || !studioId ? null : await findById('studios', studioId);
  if (!studio) return [];
  const message: OutgoingMessage = {
    key: `${_id}:memberJoined`,
    kind: 'memberJoined',
    to: { kind: 'person', personId: studio.leaderId },
    title: '成员已加入',
    text: `${name}接受了邀请，已加入“${studio.name}”，可以记录活动和成果。`,
    link: { kind: 'studio', studioId: studio._id },
    at,
    facts: { subject: studio.name, from: name },
  };
  return [message];
};

/**
 * Accepts: binds the WeChat identity to the person, gives the role, and opens the studio of a new leader. Each step
 * finds what an earlier try has done, so that a try that was broken off is completed by the next.
 */
export const acceptInvitation = defineProcedure({
  name: 'invitation.accept',
  writes: true,
  limit: 'invitationCode',
  input: v.strictObject({ code: typedInvitationCode, phone, sex: v.optional(sex) }),
  run: async (call, input): Promise<{ readonly personId: string; readonly roleId: string }> => {
    const { invitation, isOpen } = await invitationByCode(input.code, call.now);
    if (!isOpen && invitation.state !== 'accepted') throw noSuchInvitation('not open');
    await assertPhone(invitation, input.phone);
    const known = await invitedPerson(call, invitation);
    const personId = known?._id ?? `person.${idFrom(invitation._id)}`;
    const roleId = `role.${idFrom(invitation._id, personId)}`;
    const role = roleFor(invitation.role, personId);
    const fresh = known ?? freshPerson(personId, call.openid, invitation, input.sex);
    const roles = withRole(fresh, roleId, role, call.now);
    // First, so that whoever loses here has not used up the invitation.
    if (!(await claimIdentity(call.openid, personId, call.now))) {
      throw refused('您的微信刚刚绑定了另一个人，不能再绑定。', 'the identity was bound at the same time');
    }
    await claim(call, invitation, fresh);
    const acting = { ...call, person: fresh, sessionId: null };
    const stored = known ?? (await commitNew(acting, 'people', { ...plain(fresh), roles })).document;
    if (stored.openid !== null && stored.openid !== call.openid) throw noSuchInvitation('bound by another');
    const joined = { openid: call.openid, roles: withRole(stored, roleId, role, call.now) };
    const news = await newsForLeader(invitation, call.now);
    const person = await commitChange(acting, 'people', stored, joined, news);
    forgetPerson(person);
    await forgiveTurns('invitationCode', call.origin);
    if (role.capacity === 'leader') {
      const path = pathOf(await freshUnions(), role.unionId);
      await commitNew(acting, 'studios', newStudio(person, path, call.now));
    }
    return { personId, roleId: roleThere(person, role, call.now)?.id ?? roleId };
  },
});

const plain = ({ _id, name, sex: theirs, phone: number, openid, roles }: Person): Plain<'people'> => ({
  _id,
  name,
  sex: theirs,
  phone: number,
  openid,
  roles,
});

const freshPerson = (
  _id: string,
  openid: string,
  { name, phone: number }: StoredInvitation,
  theirSex: Sex | undefined,
): StoredPerson => {
  if (theirSex === undefined) {
    throw new Failure('INVALID', { field: 'sex', message: '请选择性别（申报表的人员构成要用）。' });
  }
  const person: Person = { _id, name, sex: theirSex, phone: number, openid, roles: [] };
  return { ...person, version: 0, handled: [], outbox: [], hasOutgoing: false };
};
