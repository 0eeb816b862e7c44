jest.setTimeout(60_000);

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Document } from '../../../local/query/values';
import { type OpenedStore, openTestStore } from './open-store';

/** Unique indexes against a model that knows nothing but MongoDB's words on them. */

const up = (field: string) => ({ field, direction: 1 as const });
const kinds = [
  { name: 'one field', keys: [up('k')], sparse: false },
  { name: 'one field, sparse', keys: [up('k')], sparse: true },
  { name: 'two fields', keys: [up('g'), up('k')], sparse: false },
  { name: 'a field within documents of an array', keys: [up('d.k')], sparse: false },
];

let opened: OpenedStore;
beforeAll(async () => {
  opened = await openTestStore(
    kinds.map(({ name, keys, sparse }) => ({
      name,
      indexes: [{ name: 'only', keys, sparse, unique: true }],
    })),
  );
});
afterAll(() => opened.end());

/** What an index holds of one field: every element of an array, `nothing` of an empty one, null where it is missing. */
const valuesOf = (document: Document, field: string): unknown[] => {
  const [first = '', second] = field.split('.');
  const value = document[first];
  if (second === undefined) {
    if (!Array.isArray(value)) return [value ?? null];
    return value.length === 0 ? ['nothing'] : value;
  }
  const within = Array.isArray(value) ? value : [value];
  if (within.length === 0) return [null];
  return within.map((one) => (one as Document | undefined)?.[second] ?? null);
};

const keysOf = (document: Document, { keys, sparse }: (typeof kinds)[number]): string[] => {
  if (sparse && keys.every(({ field }) => !(field in document))) return [];
  const parts = keys.map(({ field }) => valuesOf(document, field));
  return parts
    .reduce<unknown[][]>(
      (some, values) => some.flatMap((key) => values.map((value) => [...key, value])),
      [[]],
    )
    .map((key) => JSON.stringify(key));
};

const clashes = (
  all: ReadonlyMap<string, Document>,
  document: Document,
  kind: (typeof kinds)[number],
): boolean => {
  const own = new Set(keysOf(document, kind));
  return [...all.values()].some(
    (other) => other._id !== document._id && keysOf(other, kind).some((key) => own.has(key)),
  );
};

const scalar = fc.constantFrom(null, 1, 2, 'a');
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const member = fc.oneof(
  scalar.map((k): Document => ({ k })),
  fc.constant<Document>({ other: 1 }),
);
const fields: fc.Arbitrary<Document> = fc.record(
  { k: value, g: fc.constantFrom(1, 2), d: fc.oneof(member, fc.array(member, { maxLength: 3 })) },
  { requiredKeys: [] },
);
const id = fc.constantFrom('a', 'b', 'c', 'd');

type Act = { readonly act: 'insert' | 'change' | 'remove'; readonly _id: string; readonly fields: Document };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({ act: fc.constantFrom('insert', 'insert', 'change', 'change', 'remove'), _id: id, fields }),
  { maxLength: 12 },
);

/** The model's answer, and what it holds afterwards. */
const expected = (
  all: Map<string, Document>,
  { act, _id, fields: own }: Act,
  kind: (typeof kinds)[number],
): string => {
  const present = all.get(_id);
  if (act === 'remove') {
    all.delete(_id);
    return 'done';
  }
  if (act === 'insert' && present) return 'refused';
  if (act === 'change' && (!present || Object.keys(own).length === 0)) return 'done';
  const after = act === 'insert' ? { _id, ...own } : { ...present, ...own };
  if (clashes(all, after, kind)) return 'refused';
  all.set(_id, after);
  return 'done';
};

test.each(kinds)('a unique index of $name takes and refuses what MongoDB does', async (kind) => {
  const { store } = opened;
  const { name } = kind;
  const perform = async ({ act, _id, fields: own }: Act): Promise<string> => {
    if (act === 'change' && Object.keys(own).length === 0) return 'done';
    const done =
      act === 'insert'
        ? store.insert(name, [{ _id, ...own }])
        : act === 'change'
          ? store.update(name, { query: { _id }, update: { $set: own } })
          : store.remove(name, { query: { _id } });
    return done.then(
      () => 'done',
      (thrown: Error) => (thrown.message.includes('E11000') ? 'refused' : thrown.message),
    );
  };
  await fc.assert(
    fc.asyncProperty(acts, async (some) => {
      await store.remove(name, {});
      const all = new Map<string, Document>();
      for (const act of some)
        expect({ act, was: await perform(act) }).toEqual({ act, was: expected(all, act, kind) });
      const stored = await store.find(name, {});
      expect(stored).toHaveLength(all.size);
      for (const document of stored) {
        expect(isDeepStrictEqual({ ...document }, all.get(String(document._id)))).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
  expect((await store.integrityCheck()).problems).toEqual([]);
});
