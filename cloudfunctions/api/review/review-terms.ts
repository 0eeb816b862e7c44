import { fullMarks, type ReviewTerms } from '@domain/review/terms';
import * as v from 'valibot';

const short = v.pipe(v.string(), v.trim(), v.maxLength(100));
const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/));
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(from), v.maxValue(to));

/** Shapes and sizes only: whether the terms can be used is the domain's to say. */
export const reviewTerms: v.GenericSchema<ReviewTerms> = v.strictObject({
  readers: whole(1, 15),
  blind: v.boolean(),
  criteria: v.pipe(
    v.array(
      v.strictObject({
        key,
        name: short,
        weight: whole(0, 100),
        full: v.picklist(fullMarks),
        guidance: v.pipe(v.string(), v.maxLength(1_000)),
        condition: v.nullable(key),
      }),
    ),
    v.maxLength(30),
  ),
  extremes: v.strictObject({ low: whole(0, 100), high: whole(0, 100) }),
  mean: v.picklist(['mean', 'median', 'trimmedMean']),
  ties: v.pipe(
    v.array(
      v.variant('by', [
        v.strictObject({ by: v.literal('median') }),
        v.strictObject({ by: v.literal('smallerSpread') }),
        v.strictObject({ by: v.literal('criterion'), key }),
      ]),
    ),
    v.maxLength(10),
  ),
  outlier: whole(1, 100),
  noticeDays: whole(0, 60),
});
