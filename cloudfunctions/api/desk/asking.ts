import { Failure } from '@domain/failure/failure';
import type { SignInRequest } from '@domain/people/session';
import { digestOf } from '@platform/codes/codes';
import type { StoredPerson } from '@platform/database/collections';
import { changeOne, findOne } from '@platform/database/database';
import type { WechatCall } from '@platform/door/procedure';
import { notFound, notKnown } from '@platform/door/refusals';
import { forgiveTurns } from '@platform/limits/take-turn';

/** @returns the person behind the WeChat identity; one that is bound to nobody can let no browser in */
export const knownCaller = ({ person }: WechatCall): StoredPerson => {
  if (!person) throw notKnown();
  return person;
};

const noSuchCode = (): Failure =>
  new Failure('NOT_FOUND', {
    message: '登录码无效或已过期，请在电脑上刷新后重新扫码。',
    field: 'code',
    log: 'no request with this code',
  });

/**
 * @param code bare signs
 * @throws Failure NOT_FOUND, the same for a code that never was and one that is out of date
 */
export const requestByCode = async ({ now, origin }: WechatCall, code: string): Promise<SignInRequest> => {
  const request = await findOne<'signIns', keyof SignInRequest & string>('signIns', {
    where: { codeDigest: digestOf(code) },
  });
  if (!request || now >= request.expiresAt) throw noSuchCode();
  await forgiveTurns('signInCode', origin);
  return request;
};

/**
 * Settles a request once: of two answers to the same code only the first counts; the same answer again, by the
 * same person, is taken as the retry it is.
 */
export const settle = async (
  call: WechatCall,
  code: string,
  state: 'confirmed' | 'refused',
): Promise<SignInRequest> => {
  const person = knownCaller(call);
  const request = await requestByCode(call, code);
  const settled = { ...request, state, personId: person._id };
  const done = await changeOne(
    'signIns',
    { _id: request._id, state: 'waiting', codeDigest: request.codeDigest },
    { $set: { state, personId: person._id } },
  );
  if (done) return settled;
  const stored = await requestByCode(call, code);
  if (stored.state !== state || stored.personId !== person._id) throw notFound('settled by somebody else');
  return stored;
};
