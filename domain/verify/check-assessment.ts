import { type Assessment, type AssessmentOpinion, assessmentDigest } from '../assessment/assessment';
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

/** @returns the first place at which a yearly assessment's chain does not hold; null where it holds whole */
export const faultInAssessment = (assessment: Assessment, means: Means): Fault | null => {
  for (const [index, opinion] of assessment.opinions.entries()) {
    const kind = faultOfOpinion(assessment, opinion, index, means);
    if (kind) return { kind, at: `assessments/${assessment._id} opinions.${index}` };
  }
  return null;
};
