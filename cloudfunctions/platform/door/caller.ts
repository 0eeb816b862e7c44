import tcb from '@cloudbase/node-sdk';
import { type Person, type Role, rolesInForce } from '@domain/people/person';
import { mayCall } from '@domain/rights/grant';
import type { ByCapacity } from '@domain/rights/right';
import type { Instant } from '@domain/time/shanghai';
import { personById, personByOpenid } from '../people/people';
import { notFound, notKnown, notSignedIn, roleNotInForce } from './refusals';

/** The context object with which the platform calls a function. */
export type PlatformContext = Parameters<typeof tcb.parseContext>[0];

/** Who calls, as the platform says: a WeChat identity or the id of a custom sign-in. */
type Identity = { readonly openid: string } | { readonly personId: string };

/**
 * Reads the identity from this invocation's own context. The process environment, which invocations share,
 * and the event, which the caller writes, are not looked at.
 */
export const identityOf = (context: PlatformContext): Identity | null => {
  const parsed = tcb.parseContext(context);
  const variables: Record<string, unknown> = { ...(parsed.environment ?? parsed.environ) };
  const { WX_OPENID: openid, TCB_CUSTOM_USER_ID: personId } = variables;
  if (typeof openid === 'string' && openid !== '') return { openid };
  if (typeof personId === 'string' && personId !== '') return { personId };
  return null;
};

/**
 * @param fresh whether the person is read from the database now, not from memory
 * @throws Failure UNAUTHENTICATED where nobody has signed in or the identity is bound to nobody
 */
export const personOf = async (context: PlatformContext, fresh: boolean): Promise<Person> => {
  const identity = identityOf(context);
  if (!identity) throw notSignedIn();
  const person =
    'openid' in identity
      ? await personByOpenid(identity.openid, fresh)
      : await personById(identity.personId, fresh);
  if (!person) throw notKnown();
  return person;
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
