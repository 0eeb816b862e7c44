import { type OpenedStore, openTestStore } from './open-store';

jest.setTimeout(60_000);

let opened: OpenedStore;
beforeAll(async () => {
  const keys = [{ field: 'group', direction: 1 as const }];
  opened = await openTestStore([{ name: 'many', indexes: [{ name: 'byGroup', keys }] }]);
  const documents = Array.from({ length: 12_000 }, (_, n) => ({ n, group: n % 100, name: `secret-${n}` }));
  await opened.store.insert('many', documents);
});
afterAll(() => opened.end());
beforeEach(() => {
  opened.logged.length = 0;
});

test('a query that looks at more than 10,000 documents is logged with its shape and without its values', async () => {
  const query = { name: 'secret-7', $or: [{ n: { $gt: 5 } }, { n: { $in: [1, 2] } }] };
  expect(await opened.store.find('many', { query, order: { n: 1 } })).toHaveLength(1);
  expect(opened.logged).toEqual([
    [
      'warn',
      'unindexed query',
      { collection: 'many', looked: 12_000, shape: '{name:?,$or:[{n:{$gt:?}},{n:{$in:[?]}}]} order n' },
    ],
  ]);
});

test('queries that an index answers are not logged, each branch of an $or by its own', async () => {
  const { store, logged } = opened;
  expect(await store.count('many', { group: 3 })).toBe(120);
  expect(await store.count('many', { $or: [{ group: 3 }, { _id: 'none' }, { group: { $gte: 98 } }] })).toBe(
    360,
  );
  expect(
    await store.count('many', { $and: [{ n: { $lt: 50 } }, { $or: [{ group: 3 }, { group: 4 }] }] }),
  ).toBe(2);
  expect(logged).toEqual([]);
});

test('a long search lets other work take its turn and sees one moment', async () => {
  const { store } = opened;
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  const search = store.find('many', { query: { name: { $ne: 'x' } }, order: { name: 1 } });
  await store.insert('many', [{ _id: 'late', group: 1000, name: 'late' }]);
  const found = await search;
  clearInterval(ticking);
  expect(found).toHaveLength(12_000);
  expect(turns).toBeGreaterThan(0);
  expect(await store.count('many', { name: { $exists: true } })).toBe(12_001);
});
