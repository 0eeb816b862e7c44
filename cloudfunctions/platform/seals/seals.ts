import type { Post } from '@domain/people/post';
import { newSeal, sealIdOf } from '@domain/seal/seal';
import type { Doer } from '../audit/entries';
import { commitNew } from '../commit/commit';
import type { StoredSeal } from '../database/collections';
import { findById } from '../database/database';
import { sm2Sealer } from './sm2-sealer';

/** @returns the post's seal; made now where it has none yet */
export const sealOf = async (doer: Doer, post: Post): Promise<StoredSeal> => {
  const stored = await findById('seals', sealIdOf(post));
  if (stored) return stored;
  const key = sm2Sealer.begin(sealIdOf(post), doer.now);
  return (await commitNew(doer, 'seals', newSeal(post, key))).document;
};
