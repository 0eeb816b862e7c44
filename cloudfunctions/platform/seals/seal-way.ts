import { type Said, saidDigest } from '@domain/way/way';
import { sm3 } from '../digest/sm3';
import type { PersonCall } from '../door/procedure';
import { putSeal } from './put-seal';

/**
 * Puts the seal of the post on the last opinion of a way: it signs what the opinion rests on, its words, person, time
 * and the opinion before.
 * @param rested what it rests on, as the domain says it for assessments, renewals, appeals and changes
 * @throws Failure NOT_ALLOWED where the person is not one of those who may use the seal
 */
export const sealLastSaid = async <
  Opinion extends Said,
  Decided extends { readonly opinions: readonly Opinion[] },
>(
  call: PersonCall,
  decided: Decided & { readonly opinions: readonly Opinion[] },
  rested: object,
): Promise<Decided> => {
  const opinion = decided.opinions.at(-1);
  if (!opinion) return decided;
  const previous = decided.opinions.at(-2)?.proof?.digest ?? '';
  const proof = await putSeal(call, opinion.post, { seq: decided.opinions.length, previous }, (place) =>
    saidDigest(rested, opinion, place, sm3),
  );
  return { ...decided, opinions: [...decided.opinions.slice(0, -1), { ...opinion, proof }] };
};
