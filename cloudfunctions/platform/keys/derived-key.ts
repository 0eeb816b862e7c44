import { createHash, hkdfSync } from 'node:crypto';

/** Bytes of a derived key. */
const length = 32;
/** Characters a master key has at least: 32 random bytes in Base64. */
const leastCharacters = 43;

/** What a key is for: every purpose has a key of its own, and one tells nothing of another. */
export type KeyPurpose = 'origins' | 'seals' | 'pins' | 'originals';

const derive = (master: string, purpose: KeyPurpose): Buffer => {
  if (master.length < leastCharacters) throw new Error('MASTER_KEY is missing or shorter than 32 bytes');
  return Buffer.from(hkdfSync('sha256', master, '', `innovation-studios ${purpose}`, length));
};

export interface NamedKey {
  /** Tells keys apart and nothing of the key itself. */
  readonly id: string;
  readonly key: Buffer;
}

/** @returns the key of this purpose that follows from a master key. @throws Error where that is too short */
export const namedKey = (master: string, purpose: KeyPurpose): NamedKey => {
  const key = derive(master, purpose);
  return { id: createHash('sha256').update(`id of ${purpose}`).update(key).digest('hex').slice(0, 12), key };
};

const known = new Map<KeyPurpose, readonly NamedKey[]>();

/**
 * @returns the keys of this purpose, derived (HKDF-SHA256) from MASTER_KEY of the environment and, behind it, from
 *   those it has replaced (MASTER_KEY_BEFORE, separated by commas): they open what they have closed
 * @throws Error where the environment has no such key or one that is too short
 */
export const derivedKeys = (purpose: KeyPurpose): readonly NamedKey[] => {
  const found = known.get(purpose);
  if (found) return found;
  const before = (process.env.MASTER_KEY_BEFORE ?? '').split(',').filter((master) => master !== '');
  const keys = [process.env.MASTER_KEY ?? '', ...before].map((master) => {
    const key = derive(master, purpose);
    return {
      id: createHash('sha256').update(`id of ${purpose}`).update(key).digest('hex').slice(0, 12),
      key,
    };
  });
  known.set(purpose, keys);
  return keys;
};

/** @returns the key of this purpose that is in use now. @throws Error as `derivedKeys` */
export const derivedKey = (purpose: KeyPurpose): Buffer => currentKey(purpose).key;

/** @returns the same with its id. @throws Error as `derivedKeys` */
export const currentKey = (purpose: KeyPurpose): NamedKey => {
  const [current] = derivedKeys(purpose);
  if (!current) throw new Error('no master key');
  return current;
};
