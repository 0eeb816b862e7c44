jest.setTimeout(60_000);

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { compareValues } from '../../../local/query/compare';
import { identityOf } from '../../../local/query/identity';
import { readOrder, sortValue } from '../../../local/query/sort';
import type { Document } from '../../../local/query/values';
import type { IndexDeclaration } from '../../../local/store/store';
import { smallDocument, smallOrder, smallQuery } from '../query/values.arbitrary';
import { type OpenedStore, openTestStore } from './open-store';

const up = (field: string) => ({ field, direction: 1 as const });
const down = (field: string) => ({ field, direction: -1 as const });

const indexes: IndexDeclaration[] = [
  { name: 'a', keys: [up('a')] },
  { name: 'ac', keys: [down('a.c'), up('b')] },
  { name: 'acd', keys: [up('a.c'), up('a.d')] },
  { name: 'ba', keys: [up('b'), down('a')] },
  { name: 'be', keys: [down('b'), up('e')] },
  { name: 'sparse e', keys: [up('e')], sparse: true },
  { name: 'sparse ad', keys: [up('a.d'), down('e')], sparse: true },
];

let opened: OpenedStore;
beforeEach(async () => {
  opened = await openTestStore([{ name: 'plain' }, { name: 'indexed', indexes }]);
});
afterEach(() => opened.end());

const ids = (documents: readonly Document[]) => documents.map(({ _id }) => String(_id)).sort();

test('an indexed collection answers as one without indexes does', async () => {
  const { store } = opened;
  await fc.assert(
    fc.asyncProperty(
      fc.array(smallDocument, { minLength: 1, maxLength: 25 }),
      fc.array(fc.tuple(smallQuery, smallOrder), { minLength: 8, maxLength: 8 }),
      async (documents, queries) => {
        const numbered = documents.map((document, _id) => ({ _id, ...document }));
        for (const name of ['plain', 'indexed']) {
          await store.remove(name, {});
          await store.insert(name, numbered);
        }
        for (const [query, order] of queries) {
          const [expected, found] = await Promise.all(
            ['plain', 'indexed'].map((name) => store.find(name, { query, order })),
          );
          expect({ query, ids: ids(found ?? []) }).toEqual({ query, ids: ids(expected ?? []) });
          expect(inOrder(found ?? [], order)).toBe(true);
          const page = await store.find('indexed', { query, order, offset: 1, limit: 3 });
          expect(identityOf(sortKeys(page, order))).toBe(
            identityOf(sortKeys((expected ?? []).slice(1, 4), order)),
          );
        }
      },
    ),
    { numRuns: 120 },
  );
  expect((await store.integrityCheck()).problems).toEqual([]);
});

test('conditions on two parts of an index over one array may be met by two elements', async () => {
  const { store } = opened;
  const a = [
    { c: 1, d: 9 },
    { c: 9, d: 2 },
  ];
  await store.insert('indexed', [{ _id: 'apart', a }]);
  expect(await store.count('indexed', { 'a.c': 1, 'a.d': 2 })).toBe(1);
  expect(await store.count('indexed', { 'a.c': 1, 'a.d': { $gt: 8 } })).toBe(1);
  expect(await store.count('indexed', { a: { $elemMatch: { c: 1, d: 2 } } })).toBe(0);
  expect(await store.count('indexed', { a: { $elemMatch: { c: 9, d: 2 } } })).toBe(1);
  expect(await store.count('indexed', { 'a.c': { $gt: 5, $lt: 3 } })).toBe(1);
});

function sortKeys(documents: readonly Document[], order: Document) {
  return documents.map((document) => readOrder(order).map((part) => sortValue(document, part)));
}

function inOrder(documents: readonly Document[], order: Document): boolean {
  const parts = readOrder(order);
  const keys = sortKeys(documents, order);
  return keys.every((key, i) => {
    const before = keys[i - 1];
    if (before === undefined) return true;
    for (const [k, { direction }] of parts.entries()) {
      const difference = compareValues(before[k], key[k]) * direction;
      if (difference !== 0) return difference < 0;
    }
    return true;
  });
}

test('updates keep indexes and documents together', async () => {
  const { store } = opened;
  await fc.assert(
    fc.asyncProperty(smallDocument, smallDocument, smallQuery, async (before, after, query) => {
      await store.remove('indexed', {});
      await store.insert('indexed', [{ _id: 1, ...before }]);
      await store.update('indexed', { query: { _id: 1 }, update: after, merge: false });
      const [stored] = await store.find('indexed', { query: { _id: 1 } });
      expect(isDeepStrictEqual(stored, { _id: 1, ...after })).toBe(true);
      const byIndex = await store.find('indexed', { query });
      await store.remove('plain', {});
      await store.insert('plain', [{ _id: 1, ...after }]);
      expect(ids(byIndex)).toEqual(ids(await store.find('plain', { query })));
    }),
    { numRuns: 150 },
  );
  expect((await store.integrityCheck()).problems).toEqual([]);
});
