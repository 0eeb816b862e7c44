import * as v from 'valibot';
import { theCloud } from '../cloud/cloud';
import { describeError, log } from '../log/log';

/** `down`: no usable answer; the text has to be checked again. */
export type Verdict = 'passed' | 'risky' | 'down';

/** 1 profile, 2 comment, 3 forum, 4 social log. */
export type Scene = 1 | 2 | 3 | 4;

/** Milliseconds to wait for an answer: the author waits with it. */
const patience = 3_000;

/** WeChat's code for an author who has not opened the program within two hours. */
const notPresent = 61010;
/** The first version's code for risky text. */
const risky = 87014;
/** The first version knows no author: openids it does not know are treated like one who is not present. */
const noSuchPerson = 40003;

const answer = v.object({
  result: v.pipe(
    v.looseObject({
      errCode: v.optional(v.number()),
      errcode: v.optional(v.number()),
      result: v.optional(v.looseObject({ suggest: v.string() })),
    }),
    v.transform(({ errCode, errcode, result }) => ({ code: errCode ?? errcode, suggest: result?.suggest })),
  ),
});

const ask = async (
  requestData: Readonly<Record<string, unknown>>,
): Promise<{ readonly code?: number; readonly suggest?: string }> => {
  try {
    const answered: unknown = await theCloud().callWxOpenApi(
      { apiName: 'security.msgSecCheck', requestData },
      { timeout: patience },
    );
    const parsed = v.safeParse(answer, answered);
    return parsed.success ? parsed.output.result : {};
  } catch (thrown) {
    log.warn('text-check-not-reached', describeError(thrown));
    return {};
  }
};

/** The first version of the check, which asks for no author; WeChat goes on answering it. */
const checkAlone = async (content: string): Promise<Verdict> => {
  const { code } = await ask({ content });
  if (code === 0) return 'passed';
  return code === risky ? 'risky' : 'down';
};

/**
 * Has WeChat check one piece of text (security.msgSecCheck, version 2). Authors without a WeChat identity, and
 * those who have not opened the mini-program within two hours, are checked by the first version, which needs none.
 * What WeChat calls `review` passes: officers read it before anything comes of it.
 * @param content 2,500 characters at most
 */
export const checkByWechat = async (
  content: string,
  openid: string | null,
  scene: Scene,
): Promise<Verdict> => {
  if (openid === null) return checkAlone(content);
  const { code, suggest } = await ask({ content, version: 2, scene, openid });
  if (code === notPresent || code === noSuchPerson) return checkAlone(content);
  if (code !== 0 || suggest === undefined) return 'down';
  return suggest === 'risky' ? 'risky' : 'passed';
};
