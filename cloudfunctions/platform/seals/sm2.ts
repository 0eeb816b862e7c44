import type { SealMark } from '@domain/seal/proof';
import { sm2 } from 'sm-crypto-v2';
import { sm3 } from '../digest/sm3';

const options = { hash: true } as const;

/** @returns the first 16 hex digits of the public key's SM3: short enough to be read out and compared */
export const fingerprint = (publicKey: string): string => sm3(publicKey).slice(0, 16);

/** @returns a new key pair, hex */
export const newKeyPair = (): { readonly publicKey: string; readonly privateKey: string } =>
  sm2.generateKeyPairHex();

/** @returns the SM2 signature (GB/T 32918.2, with SM3) of the text, hex */
export const sign = (text: string, privateKey: string, publicKey: string): string =>
  sm2.doSignature(text, privateKey, { ...options, publicKey });

/** @returns whether the mark is that of its public key on this very digest */
export const isMarkOf = ({ kind, publicKey, keyId, signature }: SealMark, digest: string): boolean => {
  // A mark of a kind that this version does not know proves nothing to it.
  const known: string = kind;
  if (known !== 'sm2' || fingerprint(publicKey) !== keyId) return false;
  try {
    return sm2.doVerifySignature(digest, signature, publicKey, options);
  } catch {
    // What is no point of the curve or no signature at all is not a mark.
    return false;
  }
};
