import { browserCode, readCode } from '@domain/people/code';
import * as v from 'valibot';

/** SHA-256 in hex. */
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What a browser calls itself; shown to the person who confirms, so without signs that could mislead. */
export const deviceName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(40),
  v.regex(/^[\p{L}\p{N} ·._-]+$/u),
);

/** The browser's secret: 32 random bytes in hex. */
export const secret = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A code as typed or scanned, read into its bare signs. */
export const typedBrowserCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((typed) => readCode(typed, browserCode) !== null, '登录码是 9 位字母和数字，请核对后再输。'),
  v.transform((typed) => readCode(typed, browserCode) ?? ''),
);
