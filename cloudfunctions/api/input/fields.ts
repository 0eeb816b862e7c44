import type { Instant } from '@domain/time/shanghai';
import * as v from 'valibot';

/** An id of a stored object. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));

/** The version of an object that the caller has seen. */
export const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Words of a person; how many are too many is the domain's to say. */
export const words = v.pipe(v.string(), v.maxLength(5_000));

/** An ISO 8601 instant with any offset, kept in UTC with milliseconds so that texts compare as instants do. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), '时间不对，请重新选择。'),
  v.transform((text): Instant => new Date(text).toISOString()),
);

/** An officer's PIN: what makes a good one is the domain's to say when it is set. */
export const pin = v.pipe(v.string(), v.regex(/^\d{6}$/));
