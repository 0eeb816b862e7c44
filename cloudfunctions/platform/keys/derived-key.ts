import { hkdfSync } from 'node:crypto';

/** Bytes of a derived key. */
const length = 32;
/** Characters a master key has at least: 32 random bytes in Base64. */
const leastCharacters = 43;

/** What a key is for: every purpose has a key of its own, and one tells nothing of another. */
export type KeyPurpose = 'origins';

const derived = new Map<KeyPurpose, Buffer>();

/**
 * @returns the key of this purpose, derived (HKDF-SHA256) from MASTER_KEY of the environment
 * @throws Error where the environment has no such key or one that is too short
 */
export const derivedKey = (purpose: KeyPurpose): Buffer => {
  const known = derived.get(purpose);
  if (known) return known;
  const master = process.env.MASTER_KEY ?? '';
  if (master.length < leastCharacters) throw new Error('MASTER_KEY is missing or shorter than 32 bytes');
  const key = Buffer.from(hkdfSync('sha256', master, '', `innovation-studios ${purpose}`, length));
  derived.set(purpose, key);
  return key;
};
