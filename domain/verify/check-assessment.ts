import { type Assessment, type AssessmentOpinion, assessmentDigest } from '../assessment/assessment';
import { isShownOf } from '../privacy/originals';
import { sealIdOf } from '../seal/seal';
import type { Means } from './check-application';
import type { Fault, FaultKind } from './fault';

const faultOfOpinion = (
  assessment: Assessment,
  opinion: AssessmentOpinion,
  index: number,
  { sm3, isMarkOf, sealOf }: Means,
): FaultKind | null => {
  const { proof } = opinion;
  if (!proof) return 'opinionUnsigned';
  const before = assessment.opinions[index - 1];
  if (proof.seq !== index + 1 || proof.previous !== (before?.proof?.digest ?? '')) return 'opinionOutOfOrder';
  if (before && before.at > opinion.at) return 'opinionOutOfOrder';
  if (proof.digest !== assessmentDigest(assessment, opinion, proof, sm3)) return 'opinionChanged';
  if (!isMarkOf(proof.mark, proof.digest)) return 'markForged';
  const keys = sealOf(sealIdOf(opinion.post))?.keys ?? [];
  const isKnown = keys.some(
    ({ id, publicKey }) => id === proof.mark.keyId && publicKey === proof.mark.publicKey,
  );
  return isKnown ? null : 'keyUnknown';
};

/**
 * @param originals what stood before names were taken out, in order of time: an opinion rests on the earliest that
 * holds it
 * @returns the first place at which a yearly assessment's chain does not hold; null where it holds whole
 */
export const faultInAssessment = (
  shown: Assessment,
  means: Means,
  originals: readonly Assessment[] = [],
): Fault | null => {
  for (const [index, seen] of shown.opinions.entries()) {
    const signed = originals.find(({ opinions }) => opinions.length > index) ?? shown;
    const opinion = signed.opinions[index] ?? seen;
    const at = `assessments/${shown._id} opinions.${index}`;
    if (!isShownOf(seen, opinion)) return { kind: 'shownChanged', at };
    const kind = faultOfOpinion(signed, opinion, index, means);
    if (kind) return { kind, at };
  }
  return null;
};
