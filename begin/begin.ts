import { Failure } from '@domain/failure/failure';
import { invitationCode, writtenCode } from '@domain/people/code';
import type { Invitation } from '@domain/people/invitation';
import { rolesInForce } from '@domain/people/person';
import { later } from '@domain/time/later';
import type { Instant } from '@domain/time/shanghai';
import { assertUnion } from '@domain/unions/change-union';
import type { Union } from '@domain/unions/union';
import { bySystem, type Doer } from '@platform/audit/entries';
import { digestOf, idFrom, newCode } from '@platform/codes/codes';
import { commitChange, commitNew } from '@platform/commit/commit';
import type { StoredInvitation, StoredPerson } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { freshUnions } from '@platform/unions/unions';

export interface Beginning {
  /** Name of the industry union; left out where it is registered already. */
  readonly union?: string;
  /** Name of its first officer. */
  readonly officer: string;
  /** The officer's mobile number, eleven digits. */
  readonly phone: string;
}

export interface Begun {
  readonly unionName: string;
  /** `K7M4-2Q9X-HT3B`; stored nowhere. */
  readonly code: string;
  readonly expiresAt: Instant;
}

/** Greatest number of people and invitations looked at: posts of the industry union are few. */
const most = 1000;

/** @throws Failure WRONG_STATE where somebody can act for the industry union: that officer invites the others */
const assertNobody = async (now: Instant): Promise<void> => {
  const people: Pick<StoredPerson, '_id' | 'openid' | 'roles'>[] = await findMany('people', {
    where: { 'roles.capacity': 'industryUnion' },
    fields: ['_id', 'openid', 'roles'],
    limit: most,
  });
  const acts = people.some(
    (person) =>
      person.openid !== null &&
      rolesInForce(person as StoredPerson, now).some(({ capacity }) => capacity === 'industryUnion'),
  );
  if (!acts) return;
  throw new Failure('WRONG_STATE', {
    message: '产业工会已有经办人，不能再从这里开始。请由其在“我的 → 工会与人员”里邀请其他人。',
    log: 'WRONG_STATE begin: an officer of the industry union is there',
  });
};

/** The one industry union: the one that is there, or a new one under the given name. */
const industryUnion = async (doer: Doer, name: string | undefined): Promise<Union> => {
  const unions = [...(await freshUnions()).values()];
  const there = unions.find(({ level }) => level === 'industryUnion');
  if (there && name !== undefined && name !== there.name) {
    throw new Failure('INVALID', {
      field: 'union',
      message: `产业工会已登记为“${there.name}”。请去掉 --union 再试；名称由经办人登录后更正。`,
    });
  }
  if (there) return there;
  if (name === undefined) {
    throw new Failure('INVALID', { field: 'union', message: '还没有登记产业工会，请用 --union 写明全称。' });
  }
  // The id is the same whoever makes it: of two that begin at once one finds the other's union.
  const union: Union = {
    _id: `union.${idFrom('industryUnion')}`,
    name,
    level: 'industryUnion',
    parentId: null,
    unit: null,
  };
  assertUnion(unions, union);
  return (await commitNew(doer, 'unions', union)).document;
};

/** Earlier codes of this command die, so that one at most is out. */
const revokeEarlier = async (doer: Doer): Promise<void> => {
  const open: StoredInvitation[] = await findMany<'invitations', keyof StoredInvitation & string>(
    'invitations',
    { where: { 'issuedBy.personId': doer.person._id, state: 'open' }, limit: most },
  );
  for (const invitation of open) {
    await commitChange(doer, 'invitations', invitation, {
      state: 'revoked',
      settledAt: doer.now,
      settledBy: doer.person._id,
    });
  }
};

/** @returns the officer's entry in the register, where there is one that has lost its WeChat identity */
const registered = async ({ officer, phone }: Beginning): Promise<string | null> => {
  const people = await findMany('people', { where: { phone }, fields: ['_id', 'name', 'openid'], limit: 20 });
  return people.find(({ name, openid }) => name === officer && openid === null)?._id ?? null;
};

/**
 * Opens the programme to its first officer: registers the industry union where there is none, and invites one
 * person to act for it. Called again before the invitation is accepted, it gives a new code in the old one's place.
 * @param now the programme's clock
 * @throws Failure WRONG_STATE where an officer of the industry union can act already; INVALID where the names do
 * not fit
 */
export const begin = async (beginning: Beginning, now: Instant): Promise<Begun> => {
  const doer = bySystem('begin', now);
  await assertNobody(now);
  const union = await industryUnion(doer, beginning.union);
  await revokeEarlier(doer);
  const code = newCode(invitationCode);
  const invitation: Invitation = {
    _id: `invitation.${idFrom('begin', digestOf(code))}`,
    name: beginning.officer,
    phone: beginning.phone,
    personId: await registered(beginning),
    role: { capacity: 'industryUnion', unionId: union._id, until: null },
    unionPath: [union._id],
    issuedBy: { personId: doer.person._id, personName: '系统' },
    issuedAt: now,
    expiresAt: later(now, invitationCode.life),
    codeDigest: digestOf(code),
    wrongPhones: 0,
    state: 'open',
    settledAt: null,
    settledBy: null,
  };
  await commitNew(doer, 'invitations', invitation);
  return {
    unionName: union.name,
    code: writtenCode(code, invitationCode),
    expiresAt: invitation.expiresAt,
  };
};
