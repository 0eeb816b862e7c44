import type { SealMark } from '@domain/seal/proof';
import type { Seal } from '@domain/seal/seal';
import type { Doer } from '../audit/entries';
import type { StoredSeal } from '../database/collections';

/**
 * Whatever puts a union's mark on a digest. Today it is our own SM2 key; the seal that a certificate authority has
 * issued to the union would be another implementation, with marks of another kind.
 */
export interface Sealer {
  /** Makes the first key of a seal. */
  readonly begin: (sealId: string, now: string) => Seal['keys'][number];
  /**
   * Marks a digest with the seal.
   * @param digest SM3, hex
   */
  readonly mark: (doer: Doer, seal: StoredSeal, digest: string) => Promise<SealMark>;
}
