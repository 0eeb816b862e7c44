import { longestComment } from '@domain/review/sheet';
import * as v from 'valibot';

const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/));

/** Marks by criterion. Whether they fit the sheet is the domain's to say. */
export const marksInput = v.record(
  key,
  v.strictObject({
    halves: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(200))),
    comment: v.pipe(v.string(), v.maxLength(longestComment)),
  }),
);
export const remarkInput = v.pipe(v.string(), v.maxLength(2_000));
