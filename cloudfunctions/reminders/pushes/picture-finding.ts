import * as v from 'valibot';

const head = {
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(8), v.maxLength(128)),
};
/** Version 2 says `suggest`, version 1 `isrisky`; anything but 0 in the code means that nothing was found out. */
const second = v.looseObject({
  ...head,
  errcode: v.number(),
  result: v.optional(v.looseObject({ suggest: v.string() })),
});
const first = v.looseObject({ ...head, isrisky: v.optional(v.number()), status_code: v.number() });
const event = v.union([second, first]);

/** What WeChat has found out about a picture. */
export interface PictureFinding {
  readonly traceId: string;
  readonly verdict: 'passed' | 'refused' | 'unknown';
}

/** @returns the finding that WeChat pushes, or null for any other event */
export const findingIn = (pushed: unknown): PictureFinding | null => {
  const parsed = v.safeParse(event, pushed);
  if (!parsed.success) return null;
  const traceId = parsed.output.trace_id;
  if ('errcode' in parsed.output) {
    const { errcode, result } = v.parse(second, parsed.output);
    if (errcode !== 0 || !result) return { traceId, verdict: 'unknown' };
    return { traceId, verdict: result.suggest === 'risky' ? 'refused' : 'passed' };
  }
  const { isrisky, status_code: status } = v.parse(first, parsed.output);
  if (status !== 0 || isrisky === undefined) return { traceId, verdict: 'unknown' };
  return { traceId, verdict: isrisky === 1 ? 'refused' : 'passed' };
};
