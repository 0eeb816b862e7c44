import type { Application, Opinion } from '@domain/application/application';
import { opinionDigest } from '@domain/seal/proof';
import { sm3 } from '../digest/sm3';
import type { PersonCall } from '../door/procedure';
import { putSeal } from './put-seal';

const sealed = async (call: PersonCall, application: Application, opinion: Opinion): Promise<Opinion> => {
  const place = {
    seq: application.opinions.length,
    previous: application.opinions.at(-2)?.proof?.digest ?? '',
  };
  const proof = await putSeal(call, opinion.post, place, (whole) =>
    opinionDigest(application, opinion, whole, sm3),
  );
  return { ...opinion, proof };
};

/**
 * Puts the seal of the post on the opinion that has just been decided, the last of the application's: it signs the
 * form as it stood, the opinion, capacity, person, time and the opinion before.
 * @returns the application with the sealed opinion
 * @throws Failure NOT_ALLOWED where the person is not one of those who may use the seal
 */
export const sealLastOpinion = async (call: PersonCall, decided: Application): Promise<Application> => {
  const opinion = decided.opinions.at(-1);
  if (!opinion) return decided;
  return { ...decided, opinions: [...decided.opinions.slice(0, -1), await sealed(call, decided, opinion)] };
};
