import type { ChainHead } from '@domain/audit/chain';
import { Failure } from '@domain/failure/failure';
import type { Post } from '@domain/people/post';
import type { OpinionProof } from '@domain/seal/proof';
import { mayUse } from '@domain/seal/seal';
import { chainHead } from '../audit/append';
import type { PersonCall } from '../door/procedure';
import { sealOf } from './seals';
import { sm2Sealer } from './sm2-sealer';

const notAmongUsers = (): Failure =>
  new Failure('NOT_ALLOWED', {
    message: '您不在本印章的使用人之列，请由使用人办理，或请本单位在“印章”中把您加入。',
  });

/** Where an opinion stands in its chain. */
export interface PlaceInChain {
  readonly seq: number;
  readonly previous: string;
  readonly anchor: ChainHead;
}

/**
 * Puts the seal of a post on what it has just decided.
 * @param previous digest of the opinion before; empty for the first
 * @param digestOf gives SM3 over what is sealed and its place
 * @throws Failure NOT_ALLOWED where the person is not one of those who may use the seal
 */
export const putSeal = async (
  call: PersonCall,
  post: Post,
  { seq, previous }: Pick<PlaceInChain, 'seq' | 'previous'>,
  digestOf: (place: PlaceInChain) => string,
): Promise<OpinionProof> => {
  const seal = await sealOf(call, post);
  if (!mayUse(seal, call.person._id)) throw notAmongUsers();
  const place = { seq, previous, anchor: await chainHead() };
  const digest = digestOf(place);
  return { ...place, digest, mark: await sm2Sealer.mark(call, seal, digest) };
};
