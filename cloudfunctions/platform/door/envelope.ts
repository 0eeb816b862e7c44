import type { FailureView } from '@domain/failure/failure';
import type { Instant } from '@domain/time/shanghai';
import * as v from 'valibot';

/** A request id is made by the client and is the same on every retry of the same tap. */
export const requestIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));

/**
 * What a caller sends. Other fields (WeChat's own `userInfo` among them) are not looked at: who calls is
 * told by the platform's context alone.
 */
export const eventSchema = v.object({
  procedure: v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]*\.[a-zA-Z]+$/), v.maxLength(40)),
  input: v.optional(v.unknown(), {}),
  requestId: requestIdSchema,
  /** Version of the client; what is older than the oldest served is told to renew itself. */
  client: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/))),
  role: v.optional(v.pipe(v.string(), v.maxLength(80))),
});
export type CallEvent = v.InferInput<typeof eventSchema>;

/** What a caller gets, whatever happens; `now` is the server's instant. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly now: Instant }
  | { readonly ok: false; readonly error: FailureView; readonly requestId: string; readonly now: Instant };
