import * as v from 'valibot';

/** Points by criterion; which ones are due is the sheet's to say. */
export const scores = v.record(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  v.pipe(v.number(), v.safeInteger()),
);

/** Words of the opinion. */
export const text = v.pipe(v.string(), v.trim(), v.maxLength(1_000));
