import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type StoreDeclaration } from '../../../local/store/store';
import { type OpenedStore, openTestStore } from './open-store';

const one = (field: string, unique = false) => ({
  name: field,
  unique,
  keys: [{ field, direction: 1 as const }],
});
const options = (dir: string, collections: StoreDeclaration['collections']) => ({
  dir,
  declaration: { collections },
  now: () => new Date(),
  log: () => {},
});

let opened: OpenedStore;
beforeEach(async () => {
  opened = await openTestStore([{ name: 'a', indexes: [one('n'), one('k')] }]);
  const documents = Array.from({ length: 1500 }, (_, n) => ({ _id: n, n: n % 10, k: [n, -n], same: 1 }));
  await opened.store.insert('a', documents);
});
afterEach(() => opened.end());

test('an iteration sees one moment, in the order of insertion, while others write', async () => {
  const { store } = opened;
  const seen: unknown[] = [];
  for await (const { _id } of store.iterate('a')) {
    if (seen.length === 3) await store.remove('a', { query: { _id: { $gt: 1000 } } });
    if (seen.length === 600) await store.insert('a', [{ _id: 'new' }]);
    seen.push(_id);
  }
  expect(seen).toEqual(Array.from({ length: 1500 }, (_, n) => n));
  expect(await store.count('a')).toBe(1002);
});

test('a backup made while others write is a sound store with everything acknowledged before', async () => {
  const { store, dir } = opened;
  const copy = join(dir, 'copy');
  mkdirSync(copy);
  const backup = store.backup(join(copy, 'database.sqlite'));
  const writes = Promise.all(Array.from({ length: 50 }, (_, i) => store.insert('a', [{ _id: `w${i}` }])));
  await Promise.all([backup, writes]);
  const restored = await openStore(options(copy, [{ name: 'a', indexes: [one('n'), one('k')] }]));
  const { problems, documents } = await restored.integrityCheck();
  expect(problems).toEqual([]);
  expect(documents).toBeGreaterThanOrEqual(1500);
  await restored.close();
  await expect(store.backup(join(copy, 'database.sqlite'))).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  });
});

test('a changed declaration builds, rebuilds and drops indexes; documents stay', async () => {
  const { store, dir } = opened;
  await store.close();
  const changed = [
    { name: 'a', indexes: [{ ...one('n'), keys: [{ field: 'n', direction: -1 as const }] }, one('k', true)] },
    { name: 'b' },
  ];
  const again = await openStore(options(dir, changed));
  expect(again.collections()).toEqual(['a', 'b']);
  expect(await again.count('a', { n: { $gte: 8 } })).toBe(300);
  expect(await again.integrityCheck()).toEqual({ problems: [], documents: 1500 });
  await expect(again.insert('a', [{ k: [9999, 5] }])).rejects.toThrow(
    'E11000 duplicate key error collection: a index: k',
  );
  await again.close();
});

test('a unique index that the documents contradict is refused, and the store is as it was', async () => {
  const { store, dir } = opened;
  await store.close();
  const declared = [{ name: 'a', indexes: [one('n'), one('k'), one('same', true)] }];
  await expect(openStore(options(dir, declared))).rejects.toThrow('E11000 duplicate key');
  const again = await openStore(options(dir, [{ name: 'a', indexes: [one('n'), one('k')] }]));
  expect(await again.integrityCheck()).toEqual({ problems: [], documents: 1500 });
  await again.close();
});

test('collections: made once, missing ones are named as the cloud names them', async () => {
  const { store } = opened;
  await store.createCollection('new');
  await expect(store.createCollection('new')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  });
  for (const failing of [
    store.find('none', {}),
    store.insert('none', [{}]),
    store.count('none'),
    store.aggregate('none', []),
  ]) {
    await expect(failing).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  }
});

test('an integrity check finds an entry that was taken from an index', async () => {
  const { store, dir } = opened;
  await store.close();
  const { Connection } = await import('../../../local/store/connection');
  const connection = new Connection(join(dir, 'database.sqlite'));
  connection.exec('DELETE FROM x1 WHERE rid = 5');
  connection.close();
  const again = await openStore(options(dir, [{ name: 'a', indexes: [one('n'), one('k')] }]));
  expect((await again.integrityCheck()).problems).toEqual([
    'a.n: an entry is missing',
    'a.n: entries without a document',
  ]);
  await again.close();
});
