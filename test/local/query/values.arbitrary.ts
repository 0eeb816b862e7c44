import { BSONRegExp, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import type { Document, Value } from '../../../local/query/values';

/** Numbers of all stored types, with those that lie close together across types. */
export const anyNumber: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.integer({ min: -3, max: 3 }).map((near) => Long.fromBigInt(2n ** 53n + BigInt(near))),
  fc.integer({ min: -3, max: 3 }).map((near) => 2 ** 53 + near * 2),
  fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 63, -(2 ** 63)),
);

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: anyNumber, weight: 4 },
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '\0', 'a\0b', '\uffff', '\u{1f600}', 'é'),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.constantFrom<Value>(new MinKey(), new MaxKey(), new BSONRegExp('a', 'i'), new Timestamp({ t: 1, i: 2 })),
);

/** Any value, nested up to two levels deep. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 3 })
      .map((found) => ({ ...found })),
  ),
})).value;

/** Few different values, so that generated queries meet generated documents. */
const small: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4 }), weight: 5 },
  fc.constantFrom<Value>('x', 'y', null, true, 2.5, new Date(3), Long.fromNumber(2)),
);

const inner: fc.Arbitrary<Value> = fc.oneof(
  small,
  fc.array(small, { maxLength: 3 }),
  fc.record({ c: small, d: small }, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Document>,
  fc.array(
    fc.record({ c: small, d: small }, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Document>,
    { maxLength: 3 },
  ),
);

/** Documents with fields a and b of every shape: scalars, arrays, documents, arrays of documents. */
export const smallDocument: fc.Arbitrary<Document> = fc
  .record({ a: inner, b: small, e: small }, { requiredKeys: [], noNullPrototype: true })
  .map((document) => ({ ...document }));

const range = fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), small);
const condition: fc.Arbitrary<Value> = fc.oneof(
  small,
  fc.array(small, { minLength: 1, maxLength: 3 }).map((values) => ({ $in: values })),
  range.map(([operator, value]) => ({ [operator]: value })),
  fc.tuple(range, range).map(([one, other]) => Object.fromEntries([one, other])),
  small.map((value) => ({ $ne: value })),
  small.map((value) => ({ $not: { $gt: value } })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  fc.tuple(range, range).map((parts) => ({ $elemMatch: Object.fromEntries(parts) })),
  fc.tuple(small, small).map(([c, d]) => ({ $elemMatch: { c, d } })),
  fc.array(small, { minLength: 1, maxLength: 2 }).map((values) => ({ $all: values })),
);

const fieldsQuery: fc.Arbitrary<Document> = fc
  .dictionary(fc.constantFrom('a', 'a.c', 'a.d', 'b', 'e'), condition, { minKeys: 1, maxKeys: 3 })
  .map((query) => ({ ...query }));

/** Queries over the same fields, some with branches. */
export const smallQuery: fc.Arbitrary<Document> = fc.oneof(
  { arbitrary: fieldsQuery, weight: 3 },
  fc.array(fieldsQuery, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  fc
    .tuple(fieldsQuery, fieldsQuery, fieldsQuery)
    .map(([one, two, three]) => ({ $and: [{ $or: [one, two] }, three] })),
);

/** Sorts over the same fields. */
export const smallOrder: fc.Arbitrary<Document> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'a.c', 'b', 'e'), fc.constantFrom(1, -1)), {
    maxLength: 2,
    selector: ([field]) => field,
  })
  .map((parts) => Object.fromEntries(parts));
