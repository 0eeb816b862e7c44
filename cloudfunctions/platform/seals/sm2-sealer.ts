import type { SealKey } from '@domain/seal/seal';
import { commitChange } from '../commit/commit';
import { closeBox, isOutdated, openBox } from '../keys/secret-box';
import type { Sealer } from './sealer';
import { fingerprint, newKeyPair, sign } from './sm2';

const boundTo = (sealId: string, key: Pick<SealKey, 'id'>): string => `${sealId} ${key.id}`;

/** Signs with a key pair of the seal's own, whose private half leaves its encryption only while it signs. */
export const sm2Sealer: Sealer = {
  begin: (sealId, now) => {
    const { publicKey, privateKey } = newKeyPair();
    const id = fingerprint(publicKey);
    return { id, publicKey, from: now, sealed: closeBox('seals', privateKey, boundTo(sealId, { id })) };
  },
  mark: async (doer, seal, digest) => {
    const key = seal.keys.at(-1);
    if (!key) throw new Error('a seal without a key');
    const privateKey = openBox('seals', key.sealed, boundTo(seal._id, key));
    const signature = sign(digest, privateKey, key.publicKey);
    if (isOutdated('seals', key.sealed)) {
      const sealed = closeBox('seals', privateKey, boundTo(seal._id, key));
      await commitChange(doer, 'seals', seal, { keys: [...seal.keys.slice(0, -1), { ...key, sealed }] });
    }
    return { kind: 'sm2', keyId: key.id, publicKey: key.publicKey, signature };
  },
};
