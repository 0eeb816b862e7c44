import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealedSecret } from '@domain/seal/seal';
import { currentKey, derivedKeys, type KeyPurpose } from './derived-key';

/** Bytes, as AES-GCM wants them. */
const ivLength = 12;

/**
 * Encrypts under the present key of the purpose.
 * @param bound what the secret belongs to: it opens for nothing else
 */
export const closeBox = (purpose: KeyPurpose, secret: string, bound: string): SealedSecret => {
  const { id, key } = currentKey(purpose);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
  const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return { keyId: id, iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) };
};

/** @throws Error where the key it was closed with is not there, or anything in it has been changed */
export const openBox = (
  purpose: KeyPurpose,
  { keyId, iv, tag, data }: SealedSecret,
  bound: string,
): string => {
  const found = derivedKeys(purpose).find(({ id }) => id === keyId);
  if (!found) throw new Error(`the master key of ${keyId} is missing from the environment`);
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', found.key, bytes(iv)).setAAD(Buffer.from(bound));
  cipher.setAuthTag(bytes(tag));
  return Buffer.concat([cipher.update(bytes(data)), cipher.final()]).toString('utf8');
};

/** @returns whether the secret should be closed anew, under the key that is in use now */
export const isOutdated = (purpose: KeyPurpose, { keyId }: SealedSecret): boolean =>
  currentKey(purpose).id !== keyId;
