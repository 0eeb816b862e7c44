import { Binary, BSONRegExp, Decimal128, Long, ObjectId } from 'bson';
import { compileUpdate } from '../../../local/query/update/compile';
import { type Document, isDocument, type Value } from '../../../local/query/values';

/** Every update operator on a field of every type, missing and null among them: MongoDB's manual as a table. */

const now = new Date('2020-09-15T01:00:00Z');
const fields = {
  missing: undefined,
  null: null,
  int: 6,
  double: 1.5,
  long: Long.fromNumber(2 ** 40),
  decimal: Decimal128.fromString('1.5'),
  string: 'text',
  boolean: true,
  date: new Date('2020-01-01T00:00:00Z'),
  objectId: new ObjectId('5f5f5f5f5f5f5f5f5f5f5f5f'),
  binary: new Binary(Buffer.from('abc')),
  regex: new BSONRegExp('a', 'i'),
  array: [3, 1, 2],
  'array of documents': [{ k: 2 }, { k: 1 }],
  document: { a: 1 },
} as const satisfies Readonly<Record<string, Value>>;
type Kind = keyof typeof fields;
const kinds = Object.keys(fields) as Kind[];

/** The field afterwards for the types named; every other type is refused. */
type Row = readonly [update: Document, taken: Partial<Record<Kind, Value>>];

const onAll = (result: (kind: Kind) => Value): Partial<Record<Kind, Value>> =>
  Object.fromEntries(kinds.map((kind) => [kind, result(kind)]));
/** In BSON order before numbers: null and missing; behind them everything else but smaller numbers. */
const belowFive: readonly Kind[] = ['missing', 'null', 'double', 'decimal'];

const rows: Readonly<Record<string, Row>> = {
  '$set replaces whatever is there': [{ $set: { v: 'new' } }, onAll(() => 'new')],
  '$unset takes away whatever is there': [{ $unset: { v: '' } }, onAll(() => undefined)],
  '$currentDate replaces whatever is there': [{ $currentDate: { v: true } }, onAll(() => now)],
  '$inc adds to numbers and makes what is missing': [
    { $inc: { v: 2 } },
    {
      missing: 2,
      int: 8,
      double: 3.5,
      long: Long.fromNumber(2 ** 40 + 2),
      decimal: Decimal128.fromString('3.5'),
    },
  ],
  '$mul multiplies numbers and makes 0 of what is missing': [
    { $mul: { v: 2 } },
    {
      missing: 0,
      int: 12,
      double: 3,
      long: Long.fromNumber(2 ** 41),
      // MongoDB keeps the zero of 3.0; the number is the same.
      decimal: Decimal128.fromString('3'),
    },
  ],
  '$min goes by BSON order, and null stays below every number': [
    { $min: { v: 5 } },
    onAll((kind) =>
      kind === 'missing' ? 5 : ['null', 'double', 'decimal'].includes(kind) ? fields[kind] : 5,
    ),
  ],
  '$max goes by BSON order, and a text is above every number': [
    { $max: { v: 5 } },
    onAll((kind) => (belowFive.includes(kind) ? 5 : fields[kind])),
  ],
  '$bit works on whole numbers alone': [
    { $bit: { v: { or: 1 } } },
    { missing: 1, int: 7, long: Long.fromNumber(2 ** 40 + 1) },
  ],
  '$push adds to arrays alone, and null is none': [
    { $push: { v: 9 } },
    { missing: [9], array: [3, 1, 2, 9], 'array of documents': [{ k: 2 }, { k: 1 }, 9] },
  ],
  '$push sorts documents by a field of theirs': [
    { $push: { v: { $each: [{ k: 0 }], $sort: { k: 1 } } } },
    { missing: [{ k: 0 }], array: [3, 1, 2, { k: 0 }], 'array of documents': [{ k: 0 }, { k: 1 }, { k: 2 }] },
  ],
  '$addToSet compares whole values': [
    { $addToSet: { v: { k: 2 } } },
    { missing: [{ k: 2 }], array: [3, 1, 2, { k: 2 }], 'array of documents': [{ k: 2 }, { k: 1 }] },
  ],
  '$pull takes from arrays, and nothing from what is missing': [
    { $pull: { v: { $gte: 2 } } },
    { missing: undefined, array: [1], 'array of documents': [{ k: 2 }, { k: 1 }] },
  ],
  '$pull by a field of documents': [
    { $pull: { v: { k: { $gte: 2 } } } },
    { missing: undefined, array: [3, 1, 2], 'array of documents': [{ k: 1 }] },
  ],
  '$pullAll takes equal values': [
    { $pullAll: { v: [1, { k: 1 }] } },
    { missing: undefined, array: [3, 2], 'array of documents': [{ k: 2 }] },
  ],
  '$pop takes from arrays, and nothing from what is missing': [
    { $pop: { v: 1 } },
    { missing: undefined, array: [3, 1], 'array of documents': [{ k: 2 }] },
  ],
  '$set within makes documents of what is missing, and of nothing else': [
    { $set: { 'v.a': 2 } },
    { missing: { a: 2 }, document: { a: 2 } },
  ],
  '$set of an element fills arrays, and is a field elsewhere': [
    { $set: { 'v.3': 'x' } },
    {
      missing: { 3: 'x' },
      document: { a: 1, 3: 'x' },
      array: [3, 1, 2, 'x'],
      'array of documents': [{ k: 2 }, { k: 1 }, null, 'x'],
    },
  ],
  '$unset within what has no fields changes nothing': [
    { $unset: { 'v.a': '' } },
    onAll((kind) => (kind === 'document' ? {} : fields[kind])),
  ],
  '$inc within': [{ $inc: { 'v.a': 1 } }, { missing: { a: 1 }, document: { a: 2 } }],
  '$push within': [{ $push: { 'v.b': 1 } }, { missing: { b: [1] }, document: { a: 1, b: [1] } }],
  '$[] changes every element of arrays': [
    { $set: { 'v.$[]': 0 } },
    { array: [0, 0, 0], 'array of documents': [0, 0] },
  ],
  '$[] within changes every document of an array': [
    { $inc: { 'v.$[].k': 1 } },
    { 'array of documents': [{ k: 3 }, { k: 2 }] },
  ],
  '$rename moves whatever is there': [{ $rename: { v: 'w' } }, onAll(() => undefined)],
};

const freeze = (value: Value): void => {
  if (!Array.isArray(value) && !isDocument(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
};

const cells = Object.entries(rows).flatMap(([name, [update, taken]]) =>
  kinds.map((kind) => ({ name, kind, update, taken: kind in taken ? { value: taken[kind] } : undefined })),
);

test.each(cells)('$name: $kind', ({ kind, update, taken }) => {
  const before: Document = { _id: 1, ...(kind === 'missing' ? {} : { v: fields[kind] }) };
  // Frozen: what changed documents share with the ones before must never be written to.
  freeze(before);
  const change = () => compileUpdate(update)(before, { position: -1, inserting: false, now });
  if (taken === undefined) {
    expect(change).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }));
    return;
  }
  const after = change();
  expect(after.v).toEqual(taken.value);
  if (taken.value === undefined) expect('v' in after).toBe(false);
  if ('$rename' in update) expect(after.w).toEqual(fields[kind]);
});
