import type { Application, Opinion } from '../application/application';
import type { ChainHead } from '../audit/chain';
import type { Sm3 } from '../audit/differences';
import { canonicalJson } from '../chain/canonical-json';

/** What a sealer leaves on a digest: enough for anyone to check it, nothing that could make another. */
export interface SealMark {
  /** Our own SM2 signature; a certified seal would be another kind. */
  readonly kind: 'sm2';
  /** Fingerprint of the public key. */
  readonly keyId: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** What proves an opinion: its place in the application's chain, and the seal's mark on all of it. */
export interface OpinionProof {
  /** From 1, in the order in which opinions were given. */
  readonly seq: number;
  /** Digest of the opinion before; empty for the first. */
  readonly previous: string;
  /** End of the audit record at this moment: a record that is cut off or written anew no longer fits. */
  readonly anchor: ChainHead;
  /** SM3 over form version, opinion, capacity, person, time and all of the above, hex. */
  readonly digest: string;
  readonly mark: SealMark;
}

type Content = Pick<Application, '_id' | 'roundId' | 'forms'>;

/** @returns SM3 over everything that an opinion under seal says */
export const opinionDigest = (
  { _id, roundId, forms }: Content,
  { proof: _, ...opinion }: Opinion,
  place: Pick<OpinionProof, 'seq' | 'previous' | 'anchor'>,
  sm3: Sm3,
): string => {
  const form = forms[opinion.formVersion - 1];
  const signed = form && { number: form.number, code: form.code, at: form.at, digest: form.digest };
  const { seq, previous, anchor } = place;
  return sm3(canonicalJson({ application: _id, roundId, form: signed, opinion, seq, previous, anchor }));
};

/** @returns the part of an opinion's digest that is printed and shown, `9f3a 1c2d 77b0 4e21`; empty without a proof */
export const shortDigest = (proof: Pick<OpinionProof, 'digest'> | undefined): string =>
  (proof?.digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
