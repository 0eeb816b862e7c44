import { type Assessment, assessmentDigest } from '@domain/assessment/assessment';
import { sm3 } from '../digest/sm3';
import type { PersonCall } from '../door/procedure';
import { putSeal } from './put-seal';

/**
 * Puts the seal of the post on the last opinion of a yearly assessment: it signs sheet, scores and words, the year's
 * ledgers as they stood, person, time and the opinion before.
 * @throws Failure NOT_ALLOWED where the person is not one of those who may use the seal
 */
export const sealLastAssessment = async (call: PersonCall, decided: Assessment): Promise<Assessment> => {
  const opinion = decided.opinions.at(-1);
  if (!opinion) return decided;
  const previous = decided.opinions.at(-2)?.proof?.digest ?? '';
  const proof = await putSeal(call, opinion.post, { seq: decided.opinions.length, previous }, (place) =>
    assessmentDigest(decided, opinion, place, sm3),
  );
  return { ...decided, opinions: [...decided.opinions.slice(0, -1), { ...opinion, proof }] };
};
