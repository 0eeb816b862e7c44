import { sealIdOf } from '../seal/seal';
import { type Said, saidDigest } from '../way/way';
import type { Means } from './check-application';
import type { Fault, FaultKind } from './fault';

/**
 * @param before the opinion given before it
 * @param index its place, from 0
 * @returns what does not hold in one sealed opinion; null where all does
 */
export const faultOfSaid = (
  opinion: Said,
  before: Said | undefined,
  index: number,
  rested: object,
  { sm3, isMarkOf, sealOf }: Means,
): FaultKind | null => {
  const { proof } = opinion;
  if (!proof) return 'opinionUnsigned';
  if (proof.seq !== index + 1 || proof.previous !== (before?.proof?.digest ?? '')) return 'opinionOutOfOrder';
  if (before && before.at > opinion.at) return 'opinionOutOfOrder';
  if (proof.digest !== saidDigest(rested, opinion, proof, sm3)) return 'opinionChanged';
  if (!isMarkOf(proof.mark, proof.digest)) return 'markForged';
  const keys = sealOf(sealIdOf(opinion.post))?.keys ?? [];
  const isKnown = keys.some(
    ({ id, publicKey }) => id === proof.mark.keyId && publicKey === proof.mark.publicKey,
  );
  return isKnown ? null : 'keyUnknown';
};

/**
 * @param at where the document stands: `renewals/renewal.title.one.1.1`
 * @param rested what the seals rest on, made anew from what is stored
 * @returns the first place at which the chain of sealed opinions does not hold; null where it holds whole
 */
export const faultOnWay = (
  at: string,
  opinions: readonly Said[],
  rested: object,
  means: Means,
): Fault | null => {
  for (const [index, opinion] of opinions.entries()) {
    const kind = faultOfSaid(opinion, opinions[index - 1], index, rested, means);
    if (kind) return { kind, at: `${at} opinions.${index}` };
  }
  return null;
};
