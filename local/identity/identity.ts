import { createHash } from 'node:crypto';
import { Refusal } from '../gateway/refusal';

/** A person as a token names one: from the mini-program, or a web user signed in with a ticket. */
export type Identity = MiniProgramUser | CustomUser;

export interface MiniProgramUser {
  readonly openid: string;
  readonly appid?: string;
  readonly unionid?: string;
}

export interface CustomUser {
  readonly customUserId: string;
}

/** The app id that calls from the mini-program carry where the identity names none. */
export const LOCAL_APPID = 'wx0000000000000000';

const OPENID = /^[A-Za-z0-9_-]{1,64}$/;
/** CloudBase's own rule for the id of a custom user. */
const CUSTOM_USER_ID = /^[a-zA-Z0-9_\-#@~=*(){}[\]:.,<>+]{4,32}$/;

function isOptionalId(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && OPENID.test(value));
}

/**
 * Checks that a value from outside is an identity.
 * @throws Refusal 400 where it is not.
 */
export function parseIdentity(value: unknown): Identity {
  const { openid, appid, unionid, customUserId } = (value ?? {}) as Record<string, unknown>;
  if (typeof customUserId === 'string' && openid === undefined && CUSTOM_USER_ID.test(customUserId)) {
    return { customUserId };
  }
  const isMiniProgramUser =
    typeof openid === 'string' && OPENID.test(openid) && isOptionalId(appid) && isOptionalId(unionid);
  if (isMiniProgramUser && customUserId === undefined) return { openid, appid, unionid };
  throw new Refusal(
    400,
    'INVALID_PARAM',
    'An identity is { openid, appid?, unionid? } or { customUserId }; the latter of 4 to 32 characters.',
  );
}

const subject = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

/** The id CloudBase would give this person; stable, and telling nothing of the identity it stands for. */
export function subjectOf(identity: Identity): string {
  return subject('openid' in identity ? `wx:${identity.openid}` : `custom:${identity.customUserId}`);
}

/** The id CloudBase would give the visitor of this device. */
export function subjectOfDevice(deviceId: string): string {
  return subject(`device:${deviceId}`);
}

/** Who calls a function. The cloud gives functions this in their context, and nothing else proves it. */
export type Caller =
  | { readonly kind: 'person'; readonly identity: Identity }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'administrator' }
  | { readonly kind: 'timer' };
