import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import tcb from '@cloudbase/node-sdk';
import type { PlatformContext } from '../door/caller';
import { derivedKey } from '../keys/derived-key';

/** Who calls and from where, as keyed digests that tell neither; empty where the platform does not say. */
export interface Origin {
  readonly identity: string;
  readonly address: string;
}

const digestOf = (kind: keyof Origin, value: string): string =>
  value === ''
    ? ''
    : createHmac('sha256', derivedKey('origins')).update(`${kind} ${value}`).digest('base64url').slice(0, 24);

/** An IPv6 customer has a whole /64 network; an IPv4 address may come written as IPv6. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.toLowerCase().split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

/**
 * Reads where a call comes from out of this invocation's own context; headers and the event are not looked at.
 * The address itself leaves this function only as a digest.
 */
export const originOf = (context: PlatformContext): Origin => {
  const parsed = tcb.parseContext(context);
  const said: Record<string, unknown> = { ...(parsed.environment ?? parsed.environ) };
  const text = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
  const address = text('WX_CLIENTIP') || text('WX_CLIENTIPV6') || text('TCB_SOURCE_IP');
  return {
    identity: digestOf('identity', text('WX_OPENID') || text('TCB_CUSTOM_USER_ID')),
    address: digestOf('address', networkOf(address)),
  };
};

/** @returns the person's digest, the same from phone and browser */
export const personDigest = (personId: string): string => digestOf('identity', `person ${personId}`);
