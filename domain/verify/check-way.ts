import { isShownOf } from '../privacy/originals';
import { sealIdOf } from '../seal/seal';
import { type Said, saidDigest } from '../way/way';
import type { Means } from './check-application';
import type { Fault, FaultKind } from './fault';

/**
 * @param before the opinion given before it
 * @param index its place, from 0
 * @returns what does not hold in one sealed opinion; null where all does
 */
const faultOfSaid = (
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

/** A document whose opinions are under seal. */
interface Sealed {
  readonly opinions: readonly Said[];
}

/**
 * @param at where the document stands: `renewals/renewal.title.one.1.1`
 * @param restedOf what the seals of a document rest on, made anew from what is stored
 * @param originals what stood before names were taken out, in order of time: an opinion rests on the earliest that
 * holds it
 * @returns the first place at which the chain of sealed opinions does not hold; null where it holds whole
 */
export const faultOnWay = <Document extends Sealed>(
  at: string,
  shown: Document,
  restedOf: (document: Document) => object,
  means: Means,
  originals: readonly Document[] = [],
): Fault | null => {
  for (const [index, seen] of shown.opinions.entries()) {
    const signed = originals.find(({ opinions }) => opinions.length > index) ?? shown;
    const opinion = signed.opinions[index] ?? seen;
    const place = `${at} opinions.${index}`;
    if (!isShownOf(seen, opinion) || !isShownOf(restedOf(shown), restedOf(signed)))
      return { kind: 'shownChanged', at: place };
    const kind = faultOfSaid(opinion, signed.opinions[index - 1], index, restedOf(signed), means);
    if (kind) return { kind, at: place };
  }
  return null;
};
