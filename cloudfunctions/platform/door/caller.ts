import tcb from '@cloudbase/node-sdk';
import { type Person, type Role, rolesInForce } from '@domain/people/person';
import { mayCall } from '@domain/rights/grant';
import type { ByCapacity } from '@domain/rights/right';
import type { Instant } from '@domain/time/shanghai';
import type { StoredPerson } from '../database/collections';
import { personById, personByOpenid } from '../people/people';
import { runningSession } from '../sessions/sessions';
import type { WechatCall } from './procedure';
import { notFound, notKnown, notSignedIn, roleNotInForce, sessionEnded, wechatOnly } from './refusals';

/** The context object with which the platform calls a function. */
export type PlatformContext = Parameters<typeof tcb.parseContext>[0];

/** Who calls, as the platform says: a WeChat identity, or the session in whose name a browser's token was made. */
type Identity = { readonly openid: string } | { readonly sessionId: string };

/**
 * Reads the identity from this invocation's own context. The process environment, which invocations share,
 * and the event, which the caller writes, are not looked at.
 */
export const identityOf = (context: PlatformContext): Identity | null => {
  const parsed = tcb.parseContext(context);
  const variables: Record<string, unknown> = { ...(parsed.environment ?? parsed.environ) };
  const { WX_OPENID: openid, TCB_CUSTOM_USER_ID: sessionId } = variables;
  if (typeof openid === 'string' && openid !== '') return { openid };
  if (typeof sessionId === 'string' && sessionId !== '') return { sessionId };
  return null;
};

/** A person who has signed in, and the browser session where there is one. */
interface SignedIn {
  readonly person: StoredPerson;
  readonly sessionId: string | null;
}

/**
 * A session is read from the database at every call: one that was ended on the phone is refused at once.
 * @param fresh whether the person is read from the database now, not from memory
 * @throws Failure UNAUTHENTICATED where nobody has signed in, the identity is bound to nobody, or the session
 * has ended
 */
export const personOf = async (context: PlatformContext, fresh: boolean, now: Instant): Promise<SignedIn> => {
  const identity = identityOf(context);
  if (!identity) throw notSignedIn();
  if ('openid' in identity) {
    const person = await personByOpenid(identity.openid, fresh);
    if (!person) throw notKnown();
    return { person, sessionId: null };
  }
  const session = await runningSession(identity.sessionId, now);
  if (!session) throw sessionEnded();
  const person = await personById(session.personId, fresh);
  if (!person) throw notKnown();
  return { person, sessionId: session._id };
};

/**
 * @returns the WeChat identity that calls, and the person it is bound to
 * @throws Failure UNAUTHENTICATED for callers from anywhere but the mini-program
 */
export const wechatCallerOf = async (
  context: PlatformContext,
): Promise<Pick<WechatCall, 'openid' | 'person'>> => {
  const identity = identityOf(context);
  if (!identity || !('openid' in identity)) throw wechatOnly();
  return { openid: identity.openid, person: await personByOpenid(identity.openid, true) };
};

/**
 * @param right the procedure's row in the table of rights
 * @param roleId the role in which the person asks to act; the first in force when left out
 * @throws Failure UNAUTHENTICATED where the role asked for is not in force
 * @throws Failure NOT_FOUND where the capacity may not call the procedure
 */
export const roleOf = (person: Person, roleId: string | undefined, right: ByCapacity, now: Instant): Role => {
  const inForce = rolesInForce(person, now);
  const role = roleId === undefined ? inForce[0] : inForce.find(({ id }) => id === roleId);
  if (!role && roleId !== undefined) throw roleNotInForce();
  if (!role || !mayCall(right, role.capacity)) throw notFound('the capacity may not call this procedure');
  return role;
};
