import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Failure } from '@domain/failure/failure';
import type { Instant } from '@domain/time/shanghai';
import type { Doer } from '../audit/entries';
import { commitChange, commitNew } from '../commit/commit';
import { findById } from '../database/database';
import type { PersonCall } from '../door/procedure';
import { currentKey, derivedKeys, type NamedKey } from '../keys/derived-key';
import { forgiveTurns, takeTurn } from '../limits/take-turn';

/** An officer's PIN, as far as it is stored: without the master key the hash tells nothing. */
export interface Pin {
  readonly _id: string;
  /** null once it has been reset: the person sets a new one. */
  readonly hash: string | null;
  readonly salt: string;
  /** Id of the key mixed in. */
  readonly keyId: string;
  readonly setAt: Instant;
}

/** 32 MB and a tenth of a second: guessing is stopped by the count of attempts, and by the key that is mixed in. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const length = 32;

const scrypted = promisify<string | Buffer, Buffer, number, object, Buffer>(scrypt);

const hashOf = async (pin: string, salt: string, key: Buffer): Promise<Buffer> =>
  scrypted(createHmac('sha256', key).update(pin).digest(), Buffer.from(salt, 'base64'), length, cost);

/** @returns whether the person has a PIN now */
export const hasPin = async (personId: string): Promise<boolean> =>
  ((await findById('pins', personId))?.hash ?? null) !== null;

const notSet = (): Failure =>
  new Failure('WRONG_STATE', { field: 'pin', message: '您还没有设置盖章密码，请先设置，再盖章。' });

const wrong = (): Failure =>
  new Failure('INVALID', {
    field: 'pin',
    message: '盖章密码不对，请重新输入。连续输错会暂停使用；忘记密码可在手机“我的”里重设。',
    log: 'INVALID pin',
  });

const isRight = async ({ hash, salt, keyId }: Pin, pin: string): Promise<boolean> => {
  const found = derivedKeys('pins').find(({ id }) => id === keyId);
  if (hash === null || !found) return false;
  return timingSafeEqual(Buffer.from(hash, 'base64'), await hashOf(pin, salt, found.key));
};

/**
 * Holds a PIN against the person's own. Every try takes a turn; one that succeeds gives them back.
 * @throws Failure TOO_MANY where too many have failed, WRONG_STATE where none is set, INVALID where it is wrong
 */
export const confirmPin = async ({ person, origin, now }: PersonCall, pin: string): Promise<void> => {
  const stored = await findById('pins', person._id);
  if (!stored || stored.hash === null) throw notSet();
  await takeTurn('pin', origin, now);
  if (!(await isRight(stored, pin))) throw wrong();
  await forgiveTurns('pin', origin);
};

/** @returns what is stored of a PIN, with a new salt, under this key */
export const pinFields = async (
  pin: string,
  { id, key }: NamedKey,
  setAt: Instant,
): Promise<Omit<Pin, '_id'>> => {
  const salt = randomBytes(16).toString('base64');
  return { hash: (await hashOf(pin, salt, key)).toString('base64'), salt, keyId: id, setAt };
};

/** Stores a new PIN in place of whatever was there. */
export const storePin = async (doer: Doer, personId: string, pin: string): Promise<void> => {
  const fields = await pinFields(pin, currentKey('pins'), doer.now);
  const { document, isNew } = await commitNew(doer, 'pins', { _id: personId, ...fields });
  if (!isNew) await commitChange(doer, 'pins', document, fields);
};

/** Takes a PIN away: nothing can be sealed until the person has set a new one. */
export const dropPin = async (doer: Doer, personId: string): Promise<void> => {
  const stored = await findById('pins', personId);
  if (stored && stored.hash !== null) await commitChange(doer, 'pins', stored, { hash: null });
};
