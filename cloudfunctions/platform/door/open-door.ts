import { anyoneId } from '@domain/audit/entry';
import { Failure } from '@domain/failure/failure';
import type { Right } from '@domain/rights/right';
import { rights } from '@domain/rights/rights';
import { isServed } from '@domain/version/version';
import * as v from 'valibot';
import { recordRoutineView } from '../audit/routine-views';
import { serverNow } from '../clock/clock';
import { assertClean } from '../content/assert-clean';
import type { Author } from '../content/check-texts';
import { textsWritten } from '../content/written-places';
import { originOf, personDigest } from '../limits/origin';
import { takeTurn } from '../limits/take-turn';
import { describeError, log, scrubbed } from '../log/log';
import { type PlatformContext, personOf, roleOf, wechatCallerOf } from './caller';
import { type Answer, eventSchema } from './envelope';
import { guardSize } from './guard';
import { parseInput } from './parse-input';
import type { OpenCall, Procedure } from './procedure';
import { invalidInput, notFound, outdated } from './refusals';

type Main = (event: unknown, context: PlatformContext) => Promise<Answer<unknown>>;

/**
 * What is written for others is held to WeChat's check while its author is there, before anything is stored. While
 * the check does not answer nothing is shown and nothing is lost: the phone keeps an entry and sends it again.
 */
const checkWritten = async ({ name }: Procedure, author: Author, input: unknown): Promise<void> => {
  const texts = textsWritten(name, input);
  if (texts.length > 0) await assertClean(author, texts);
};

const answerOf = async (
  procedures: ReadonlyMap<string, Procedure>,
  event: unknown,
  context: PlatformContext,
  arrived: Omit<OpenCall, 'procedure' | 'origin'>,
): Promise<unknown> => {
  guardSize(event);
  const envelope = v.safeParse(eventSchema, event);
  if (!envelope.success) throw invalidInput([], 'the envelope is not well formed');
  const { procedure: name, input, role: roleId, client } = envelope.output;
  if (!isServed(client)) throw outdated(client);
  const procedure = procedures.get(name);
  if (!procedure) throw notFound('no such procedure');
  const parsed = parseInput(procedure.input, input);
  const origin = originOf(context);
  const call = { ...arrived, procedure: name, origin };
  const limit = procedure.limit ?? (procedure.writes ? 'write' : undefined);
  const right: Right = rights[procedure.name];
  if (right === 'anyone') {
    if (limit) await takeTurn(limit, origin, call.now);
    await checkWritten(procedure, { _id: anyoneId, openid: null }, parsed);
    return procedure.run(call, parsed);
  }
  // One person has one allowance, by phone and by browser.
  const ofPerson = ({ _id }: { readonly _id: string }) => ({ ...origin, identity: personDigest(_id) });
  if (right === 'wechat') {
    const caller = await wechatCallerOf(context);
    const known = { ...call, ...caller, origin: caller.person ? ofPerson(caller.person) : origin };
    if (limit) await takeTurn(limit, known.origin, call.now);
    return procedure.run(known, parsed);
  }
  const fresh = procedure.writes && procedure.callerFromMemory !== true;
  const signedIn = await personOf(context, fresh, call.now);
  const known = { ...call, ...signedIn, origin: ofPerson(signedIn.person) };
  if (limit) await takeTurn(limit, known.origin, call.now);
  if (right === 'person') return procedure.run(known, parsed);
  const role = roleOf(signedIn.person, roleId, right, call.now);
  await checkWritten(procedure, signedIn.person, parsed);
  const acting = { ...known, role };
  const answer = await procedure.run(acting, parsed);
  await recordRoutineView(acting, parsed);
  return answer;
};

const shortName = /^[\w.-]{1,64}$/;

const fieldOf = (event: unknown, field: 'procedure' | 'requestId'): string => {
  const value: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, field) : undefined;
  return typeof value === 'string' && shortName.test(value) ? value : '';
};

const internal = new Failure('INTERNAL', {
  message: '系统出了差错，已填写的内容没有丢失。请稍后再试；如仍不行，请把请求编号告诉管理员。',
});

/** The failure's own words for the log; those for the person may name people and stay out of it. */
const reasonOf = ({ message, userMessage }: Failure): string | undefined =>
  message.includes(userMessage) ? undefined : scrubbed(message);

/**
 * Makes a function's entry: size, envelope, input and caller are checked in this order, then the use case
 * runs. It answers and never throws: a Failure as its view, anything else as INTERNAL with the request's id.
 * @param list the procedures of this function, by name
 */
export const openDoor = (list: Readonly<Record<string, Procedure>>): Main => {
  const procedures = new Map(Object.entries(list));
  return async (event, context) => {
    const now = serverNow();
    const requestId = fieldOf(event, 'requestId') || (context.request_id ?? '');
    try {
      const data = await answerOf(procedures, event, context, { now, requestId });
      return { ok: true, data, now: serverNow() };
    } catch (thrown) {
      const failure = thrown instanceof Failure ? thrown : internal;
      const about = { procedure: fieldOf(event, 'procedure'), requestId, code: failure.code };
      if (failure === internal) log.error('procedure-broke', { ...about, ...describeError(thrown) });
      else log.info('procedure-refused', { ...about, reason: reasonOf(failure) });
      return { ok: false, error: failure.toView(), requestId, now: serverNow() };
    }
  };
};
