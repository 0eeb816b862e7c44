import type { Application, Opinion } from '@domain/application/application';
import { Failure } from '@domain/failure/failure';
import { opinionDigest } from '@domain/seal/proof';
import { mayUse } from '@domain/seal/seal';
import { chainHead } from '../audit/append';
import { sm3 } from '../digest/sm3';
import type { PersonCall } from '../door/procedure';
import { sealOf } from './seals';
import { sm2Sealer } from './sm2-sealer';

const notAmongUsers = (): Failure =>
  new Failure('NOT_ALLOWED', {
    message: '您不在本印章的使用人之列，请由使用人办理，或请本单位在“印章”中把您加入。',
  });

const sealed = async (call: PersonCall, application: Application, opinion: Opinion): Promise<Opinion> => {
  const seal = await sealOf(call, opinion.post);
  if (!mayUse(seal, call.person._id)) throw notAmongUsers();
  const place = {
    seq: application.opinions.length,
    previous: application.opinions.at(-2)?.proof?.digest ?? '',
    anchor: await chainHead(),
  };
  const digest = opinionDigest(application, opinion, place, sm3);
  return { ...opinion, proof: { ...place, digest, mark: await sm2Sealer.mark(call, seal, digest) } };
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
