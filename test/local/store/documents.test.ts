import { join } from 'node:path';
import { BSON, Long } from 'bson';
import { Connection } from '../../../local/store/connection';
import type { StoreDeclaration } from '../../../local/store/store';
import { type OpenedStore, openTestStore } from './open-store';

const things: StoreDeclaration['collections'] = [
  {
    name: 'things',
    indexes: [
      {
        name: 'byKind',
        keys: [
          { field: 'kind', direction: 1 },
          { field: 'at', direction: -1 },
        ],
      },
      { name: 'byCode', keys: [{ field: 'code', direction: 1 }], unique: true },
    ],
  },
];

let opened: OpenedStore;
beforeEach(async () => {
  opened = await openTestStore(things);
});
afterEach(() => opened.end());

test('a document comes back as it was written, with its types', async () => {
  const { store } = opened;
  const at = new Date('2026-01-02T03:04:05.678Z');
  const document = {
    _id: 'a',
    whole: 1,
    real: 1.5,
    big: Long.fromString('9007199254740993'),
    at,
    nothing: null,
    list: [1, { b: 2 }],
  };
  expect(await store.insert('things', [document])).toEqual(['a']);
  expect(await store.find('things', { query: { _id: 'a' } })).toEqual([document]);
});

test('a find through an index is sorted and cut', async () => {
  const { store } = opened;
  await store.insert(
    'things',
    Array.from({ length: 50 }, (_, i) => ({ kind: i % 2 === 0 ? 'even' : 'odd', at: i, code: i })),
  );
  const found = await store.find('things', {
    query: { kind: 'odd' },
    order: { at: -1 },
    offset: 1,
    limit: 3,
    projection: { at: 1, _id: 0 },
  });
  expect(found).toEqual([{ at: 47 }, { at: 45 }, { at: 43 }]);
  expect(await store.count('things', { kind: 'odd' })).toBe(25);
  expect(await store.count('things')).toBe(50);
});

test('a second document with the same unique key is refused and nothing of its insert stays', async () => {
  const { store } = opened;
  await store.insert('things', [{ _id: 1, code: 'x' }]);
  await expect(
    store.insert('things', [
      { _id: 2, code: 'y' },
      { _id: 3, code: 'x' },
    ]),
  ).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('E11000 duplicate key'),
  });
  expect(await store.find('things', {})).toEqual([{ _id: 1, code: 'x' }]);
  expect(await store.integrityCheck()).toEqual({ problems: [], documents: 1 });
});

test('a transaction is seen by others only when it is committed', async () => {
  const { store } = opened;
  await store.insert('things', [{ _id: 'a', n: 1 }]);
  const id = await store.begin();
  await store.update('things', { query: { _id: 'a' }, update: { $inc: { n: 1 } } }, id);
  expect(await store.find('things', {}, id)).toEqual([{ _id: 'a', n: 2 }]);
  expect(await store.find('things', {})).toEqual([{ _id: 'a', n: 1 }]);
  await store.commit(id);
  expect(await store.find('things', {})).toEqual([{ _id: 'a', n: 2 }]);
});

test('documents of a folder’s first version, stored as BSON, are read, found and changed', async () => {
  const { store, dir } = opened;
  await store.insert('things', [{ _id: 'old', code: 1, kind: 'k' }]);
  await store.close();
  const old = { _id: 'old', code: 1, kind: 'k', at: new Date(7), big: Long.fromString('9007199254740993') };
  const connection = new Connection(join(dir, 'database.sqlite'));
  connection.prepare('UPDATE c1 SET doc = ?').run([Buffer.from(BSON.serialize(old))]);
  connection.close();
  const { store: again } = await openTestStore(things, { dir });
  expect(await again.find('things', { query: { _id: 'old' } })).toEqual([old]);
  expect(await again.findAnswers('things', { query: { code: 1 } })).toEqual([
    '{"_id":"old","code":1,"kind":"k","at":{"$date":{"$numberLong":"7"}},"big":{"$numberLong":"9007199254740993"}}',
  ]);
  await again.update('things', { query: { code: 1 }, update: { $set: { kind: 'new' } } });
  expect(await again.find('things', {})).toEqual([{ ...old, kind: 'new' }]);
  await again.close();
});
