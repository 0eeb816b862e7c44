import { openTestStore } from './open-store';

const sparse = [
  { name: 'byCode', keys: [{ field: 'code', direction: 1 as const }], unique: true, sparse: true },
  {
    name: 'byPair',
    keys: [
      { field: 'pair.a', direction: 1 as const },
      { field: 'pair.b', direction: 1 as const },
    ],
    sparse: true,
  },
];

test('a unique sparse index lets many be without the field, but one alone be null', async () => {
  const { store, end } = await openTestStore([{ name: 'things', indexes: sparse }]);
  await store.insert('things', [{ _id: 1 }, { _id: 2 }, { _id: 3, code: null }]);
  await expect(store.insert('things', [{ _id: 4, code: null }])).rejects.toThrow(/E11000/);
  await store.update('things', { query: { _id: 1 }, update: { $set: { code: 'x' } } });
  await expect(
    store.update('things', { query: { _id: 2 }, update: { $set: { code: 'x' } } }),
  ).rejects.toThrow(/E11000/);
  await store.update('things', { query: { _id: 1 }, update: { $unset: { code: '' } } });
  await store.update('things', { query: { _id: 2 }, update: { $set: { code: 'x' } } });
  expect((await store.integrityCheck()).problems).toEqual([]);
  await end();
});

test('what a sparse index does not know is found all the same: by null, by absence and in order', async () => {
  const { store, end } = await openTestStore([{ name: 'things', indexes: sparse }]);
  await store.insert('things', [
    { _id: 1, code: 'b' },
    { _id: 2 },
    { _id: 3, code: null },
    { _id: 4, pair: [{ a: 1 }, {}] },
    { _id: 5, pair: { b: 2 } },
    { _id: 6, code: 'a', pair: [] },
  ]);
  const ids = async (query: object, order = {}) =>
    (await store.find('things', { query: { ...query }, order })).map(({ _id }) => _id);
  expect(await ids({ code: null })).toEqual([2, 3, 4, 5]);
  expect(await ids({ code: { $in: [null, 'a'] } })).toEqual([2, 3, 4, 5, 6]);
  expect(await ids({ code: { $exists: false } })).toEqual([2, 4, 5]);
  expect(await ids({}, { code: 1, _id: 1 })).toEqual([2, 3, 4, 5, 6, 1]);
  expect(await ids({ code: { $gte: 'a' } }, { code: 1 })).toEqual([6, 1]);
  expect(await ids({ 'pair.a': null }, { _id: 1 })).toEqual([1, 2, 3, 4, 5]);
  expect(await ids({ 'pair.b': 2 })).toEqual([5]);
  await end();
});

test('an index that becomes sparse is built anew', async () => {
  const plain = { name: 'byCode', keys: [{ field: 'code', direction: 1 as const }], unique: true };
  const first = await openTestStore([{ name: 'things', indexes: [plain] }]);
  await first.store.insert('things', [{ _id: 1 }]);
  await expect(first.store.insert('things', [{ _id: 2 }])).rejects.toThrow(/E11000/);
  await first.store.close();
  const { dir } = first;
  const second = await openTestStore([{ name: 'things', indexes: [{ ...plain, sparse: true }] }], { dir });
  await second.store.insert('things', [{ _id: 2 }]);
  await second.store.close();
  const third = await openTestStore([{ name: 'things', indexes: [{ ...plain, sparse: true }] }], { dir });
  expect(third.logged.filter(([, event]) => event === 'index built')).toEqual([]);
  await third.end();
});
