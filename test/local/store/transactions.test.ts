import { type OpenedStore, openTestStore } from './open-store';

const conflict = expect.objectContaining({ code: 'DATABASE_TRANSACTION_CONFLICT' });
const gone = expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' });

let opened: OpenedStore;
beforeEach(async () => {
  opened = await openTestStore([
    { name: 'a', indexes: [{ name: 'byCode', keys: [{ field: 'code', direction: 1 }], unique: true }] },
  ]);
  await opened.store.insert('a', [
    { _id: 1, n: 1, code: 'x' },
    { _id: 2, n: 2, code: 'y' },
  ]);
});
afterEach(() => opened.end());

const set = (_id: number, n: number) => ({ query: { _id }, update: { $set: { n } } });

test('a transaction reads the moment of its first operation and its own writes', async () => {
  const { store } = opened;
  const id = await store.begin();
  await store.update('a', set(1, 10));
  expect(await store.find('a', { query: { _id: 1 } }, id)).toEqual([{ _id: 1, n: 10, code: 'x' }]);
  await store.update('a', set(2, 20));
  await store.insert('a', [{ _id: 3, n: 0, code: 'z' }]);
  expect(await store.find('a', { order: { n: -1 } }, id)).toEqual([
    { _id: 1, n: 10, code: 'x' },
    { _id: 2, n: 2, code: 'y' },
  ]);
  await store.insert('a', [{ _id: 4, n: 5, code: 'v' }], id);
  await store.update('a', set(1, 3), id);
  await store.remove('a', { query: { _id: 2 } }).catch(() => {});
  expect(await store.find('a', { order: { n: -1 }, limit: 2 }, id)).toEqual([
    { _id: 4, n: 5, code: 'v' },
    { _id: 1, n: 3, code: 'x' },
  ]);
  expect(await store.count('a', {}, id)).toBe(3);
  await store.commit(id);
  expect((await store.find('a', { order: { _id: 1 } })).map(({ _id }) => _id)).toEqual([1, 3, 4]);
});

test('the second of two transactions that write the same document meets a conflict and is over', async () => {
  const { store } = opened;
  const [first, second] = [await store.begin(), await store.begin()];
  await store.update('a', set(1, 10), first);
  await expect(store.update('a', set(1, 20), second)).rejects.toEqual(conflict);
  await expect(store.find('a', {}, second)).rejects.toEqual(gone);
  await expect(store.abort(second)).rejects.toEqual(gone);
  await store.commit(first);
  expect(await store.find('a', { query: { _id: 1 } })).toEqual([{ _id: 1, n: 10, code: 'x' }]);
});

test('a write since the snapshot is a conflict, also one whose commit is still under way', async () => {
  const { store } = opened;
  const id = await store.begin();
  await store.find('a', { query: { _id: 2 } }, id);
  const outside = store.update('a', set(1, 5));
  await expect(store.update('a', set(1, 6), id)).rejects.toEqual(conflict);
  await outside;
  expect(await store.count('a', { n: 5 })).toBe(1);
});

test('a write outside waits for the transaction that holds the document', async () => {
  const { store } = opened;
  const id = await store.begin();
  await store.update('a', { query: { _id: 1 }, update: { $inc: { n: 1 } } }, id);
  const outside = store.update('a', { query: { _id: 1 }, update: { $inc: { n: 10 } } });
  await store.commit(id);
  expect(await outside).toEqual({ updated: 1, upsertId: null });
  expect(await store.find('a', { query: { _id: 1 } })).toEqual([{ _id: 1, n: 12, code: 'x' }]);
});

test('a transaction that is not committed in time is over and has done nothing', async () => {
  const { store, end } = await openTestStore([{ name: 'a' }], { transactionLimit: 50 });
  await store.insert('a', [{ _id: 1, n: 1 }]);
  const id = await store.begin();
  const inside = store.update('a', set(1, 99), id);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await inside;
  await expect(store.commit(id)).rejects.toEqual(gone);
  expect(await store.count('a', { n: 99 })).toBe(0);
  expect(await store.update('a', set(1, 2))).toEqual({ updated: 1, upsertId: null });
  await end();
});

test('a unique key taken since is a conflict at the commit, one taken before an error at once', async () => {
  const { store } = opened;
  const [first, second] = [await store.begin(), await store.begin()];
  await expect(store.insert('a', [{ _id: 9, code: 'x' }], first)).rejects.toThrow('E11000 duplicate key');
  await store.insert(
    'a',
    [
      { _id: 7, code: 'new' },
      { _id: 8, code: 'other' },
    ],
    second,
  );
  await store.insert('a', [{ _id: 6, code: 'new' }]);
  await expect(store.commit(second)).rejects.toEqual(conflict);
  expect(await store.count('a')).toBe(3);
  expect(await store.integrityCheck()).toEqual({ problems: [], documents: 3 });
});

test('a unique key that a transaction frees may be taken in the same transaction', async () => {
  const { store } = opened;
  const id = await store.begin();
  await store.remove('a', { query: { _id: 1 } }, id);
  await store.insert('a', [{ _id: 5, code: 'x' }], id);
  await store.commit(id);
  expect(await store.find('a', { query: { code: 'x' } })).toEqual([{ _id: 5, code: 'x' }]);
});

test('of many increments in transactions none is lost', async () => {
  const { store } = opened;
  const tries = await Promise.allSettled(
    Array.from({ length: 30 }, async () => {
      const id = await store.begin();
      await store.update('a', { query: { _id: 1 }, update: { $inc: { n: 1 } } }, id);
      await store.commit(id);
    }),
  );
  const committed = tries.filter(({ status }) => status === 'fulfilled').length;
  expect(await store.find('a', { query: { _id: 1 } })).toEqual([{ _id: 1, n: 1 + committed, code: 'x' }]);
});
