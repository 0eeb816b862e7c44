import * as v from 'valibot';
import { theCloud } from '../cloud/cloud';
import { describeError, log } from '../log/log';

/** Milliseconds to wait for WeChat to take the order. */
const patience = 3_000;
/** Pictures, in WeChat's numbers. */
const picture = 2;
/** What WeChat calls social log: pictures that go with an account. */
const scene = 4;

/** Unknown to WeChat, or not in the program within two hours. */
const withoutAuthor: ReadonlySet<number> = new Set([40003, 61010]);

const answer = v.object({
  result: v.looseObject({
    errCode: v.optional(v.number()),
    errcode: v.optional(v.number()),
    trace_id: v.optional(v.string()),
    traceId: v.optional(v.string()),
  }),
});

const order = async (
  requestData: Readonly<Record<string, unknown>>,
): Promise<{ readonly code?: number; readonly traceId: string }> => {
  try {
    const answered: unknown = await theCloud().callWxOpenApi(
      { apiName: 'security.mediaCheckAsync', requestData },
      { timeout: patience },
    );
    const parsed = v.safeParse(answer, answered);
    if (!parsed.success) return { traceId: '' };
    const { errCode, errcode, trace_id, traceId } = parsed.output.result;
    return { code: errCode ?? errcode, traceId: trace_id ?? traceId ?? '' };
  } catch (thrown) {
    log.warn('media-check-not-reached', describeError(thrown));
    return { traceId: '' };
  }
};

/**
 * Orders a check of a picture (security.mediaCheckAsync, version 2; version 1 where WeChat does not know the author
 * as present). The finding comes later, as a push with the same trace id.
 * @param url from which WeChat fetches the picture; 10 MB at most
 * @returns the trace id; empty where WeChat did not take the order: it is to be given again
 */
export const orderMediaCheck = async (url: string, openid: string | null): Promise<string> => {
  const plain = { media_url: url, media_type: picture };
  if (openid !== null) {
    const { code, traceId } = await order({ ...plain, version: 2, scene, openid });
    if (code === 0) return traceId;
    if (code === undefined || !withoutAuthor.has(code)) return '';
  }
  const { code, traceId } = await order(plain);
  return code === 0 ? traceId : '';
};
