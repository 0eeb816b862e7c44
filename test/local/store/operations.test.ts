import { type OpenedStore, openTestStore } from './open-store';

const now = new Date('2026-05-06T07:08:09.010Z');
let opened: OpenedStore;
beforeEach(async () => {
  const keys = [{ field: 'code', direction: 1 as const }];
  opened = await openTestStore([{ name: 'a', indexes: [{ name: 'byCode', keys, unique: true }] }], {
    now: () => now,
  });
});
afterEach(() => opened.end());

test('a document without _id gets a text of 24 hexadecimal characters, in rising order', async () => {
  const { store } = opened;
  const ids = await store.insert('a', [{ code: 1 }, { code: 2 }, { code: 3 }]);
  expect(ids.every((id) => typeof id === 'string' && /^[0-9a-f]{24}$/.test(id))).toBe(true);
  expect([...ids].sort()).toEqual(ids);
});

test('server dates are replaced in documents, updates and queries', async () => {
  const { store } = opened;
  const serverDate = (offset: number) => ({ $tcb_server_date: { offset } });
  await store.insert('a', [
    { _id: 1, at: serverDate(0), list: [serverDate(1000)], in: { deep: serverDate(-1) } },
  ]);
  await store.update('a', {
    query: { at: { $lte: serverDate(0) } },
    update: { $push: { list: serverDate(5) } },
  });
  const at = (offset: number) => new Date(now.getTime() + offset);
  expect(await store.find('a', {})).toEqual([
    { _id: 1, at: at(0), list: [at(1000), at(5)], in: { deep: at(-1) } },
  ]);
});

test('set replaces a document but for its _id, or makes it', async () => {
  const { store } = opened;
  const set = (update: object) =>
    store.update('a', { query: { _id: 'x' }, update: { ...update }, merge: false, upsert: true });
  expect(await set({ code: 1, old: true })).toEqual({ updated: 0, upsertId: 'x' });
  expect(await set({ code: 2 })).toEqual({ updated: 1, upsertId: null });
  expect(await store.find('a', {})).toEqual([{ _id: 'x', code: 2 }]);
  await expect(set({ _id: 'y' })).rejects.toThrow("immutable field '_id'");
  await expect(set({ $inc: { code: 1 } })).rejects.toThrow('dollar');
});

test('an upsert starts from what the query fixes', async () => {
  const { store } = opened;
  const request = {
    query: { code: 7, 'in.kind': { $eq: 'k' }, n: { $gt: 5 }, $and: [{ who: '王样例' }] },
    update: { $inc: { n: 1 }, $setOnInsert: { first: true } },
    upsert: true,
  };
  const { upsertId } = await store.update('a', request);
  expect(await store.find('a', {})).toEqual([
    { _id: upsertId, code: 7, in: { kind: 'k' }, who: '王样例', n: 1, first: true },
  ]);
  await store.update('a', { query: { code: 7 }, update: { $setOnInsert: { first: false } } });
  expect(await store.count('a', { first: true })).toBe(1);
});

test('an update and return takes the first in order and gives the document as it is then', async () => {
  const { store } = opened;
  await store.insert('a', [
    { _id: 1, code: 1, n: 5 },
    { _id: 2, code: 2, n: 9 },
  ]);
  const update = { $inc: { n: 1 } };
  expect(await store.updateAndReturn('a', { query: { n: { $gt: 1 } }, update, order: { n: -1 } })).toEqual({
    updated: 1,
    doc: { _id: 2, code: 2, n: 10 },
  });
  expect(await store.updateAndReturn('a', { query: { n: 77 }, update })).toEqual({ updated: 0, doc: null });
});

test('the positional $ is the element that the query matched', async () => {
  const { store } = opened;
  await store.insert('a', [
    {
      _id: 1,
      list: [
        { k: 'a', n: 1 },
        { k: 'b', n: 1 },
      ],
    },
  ]);
  await store.update('a', { query: { 'list.k': 'b' }, update: { $inc: { 'list.$.n': 5 } } });
  await store.update('a', {
    query: { list: { $elemMatch: { k: 'a' } } },
    update: { $set: { 'list.$.k': 'c' } },
  });
  expect(await store.find('a', { projection: { list: 1, _id: 0 } })).toEqual([
    {
      list: [
        { k: 'c', n: 1 },
        { k: 'b', n: 6 },
      ],
    },
  ]);
});

test('an update of many that fails at one changes none', async () => {
  const { store } = opened;
  await store.insert('a', [
    { _id: 1, code: 1, n: 1 },
    { _id: 2, code: 2, n: 'text' },
  ]);
  await expect(store.update('a', { update: { $inc: { n: 1 } }, multi: true })).rejects.toThrow('non-numeric');
  await expect(store.update('a', { update: { $set: { code: 9 } }, multi: true })).rejects.toThrow('E11000');
  expect((await store.find('a', {})).map(({ code, n }) => [code, n])).toEqual([
    [1, 1],
    [2, 'text'],
  ]);
  expect((await store.integrityCheck()).problems).toEqual([]);
});

test('of many conditional updates at once exactly one wins', async () => {
  const { store } = opened;
  await store.insert('a', [{ _id: 1, version: 1 }]);
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, by) =>
      store.update('a', { query: { _id: 1, version: 1 }, update: { $inc: { version: 1 }, $set: { by } } }),
    ),
  );
  expect(results.filter(({ updated }) => updated === 1)).toHaveLength(1);
  expect(await store.count('a', { version: 2 })).toBe(1);
});

test('a failed write does not disturb its neighbours in the same commit', async () => {
  const { store } = opened;
  const writes = [1, 2, 1, 3, 2].map((code) => store.insert('a', [{ code }]));
  const states = (await Promise.allSettled(writes)).map(({ status }) => status);
  expect(states).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(await store.count('a')).toBe(3);
  expect(await store.integrityCheck()).toEqual({ problems: [], documents: 3 });
});

test('a read does not see a write that is not on disk yet', async () => {
  const { store } = opened;
  const writing = store.insert('a', [{ _id: 1 }]);
  expect(await store.count('a')).toBe(0);
  await writing;
  expect(await store.count('a')).toBe(1);
});

test('a removal takes the first or all', async () => {
  const { store } = opened;
  await store.insert('a', [
    { code: 1, k: 1 },
    { code: 2, k: 1 },
    { code: 3, k: 1 },
  ]);
  expect(await store.remove('a', { query: { k: 1 }, multi: false })).toBe(1);
  expect(await store.remove('a', { query: { k: 1 } })).toBe(2);
  expect(await store.integrityCheck()).toEqual({ problems: [], documents: 0 });
});

test('projections: $slice, $elemMatch, the matched element, and no mixture', async () => {
  const { store } = opened;
  await store.insert('a', [{ _id: 1, n: 1, l: [{ k: 1 }, { k: 2 }, { k: 3 }], d: { x: 1, y: 2 } }]);
  const read = async (projection: object, query = {}) =>
    (await store.find('a', { query, projection: { ...projection } }))[0];
  expect(await read({ l: { $slice: -1 }, d: 0 })).toEqual({ _id: 1, n: 1, l: [{ k: 3 }] });
  expect(await read({ l: { $slice: [1, 1] }, n: 1 })).toEqual({ _id: 1, n: 1, l: [{ k: 2 }] });
  expect(await read({ l: { $elemMatch: { k: { $gt: 1 } } }, _id: 0 })).toEqual({ l: [{ k: 2 }] });
  expect(await read({ 'l.$': 1 }, { 'l.k': 3 })).toEqual({ _id: 1, l: [{ k: 3 }] });
  expect(await read({ 'd.x': 1, 'l.k': 1, _id: 0 })).toEqual({
    l: [{ k: 1 }, { k: 2 }, { k: 3 }],
    d: { x: 1 },
  });
  expect(await read({ 'd.x': 0, l: 0 })).toEqual({ _id: 1, n: 1, d: { y: 2 } });
  await expect(read({ n: 1, d: 0 })).rejects.toThrow('mix of inclusion and exclusion');
  await expect(read({ n: { $foo: 1 } })).rejects.toThrow('Unsupported projection');
  await expect(read({ 'l.$': 1 }, { n: 1 })).rejects.toThrow("couldn't find a matching element");
});

test('documents that sort equal keep the order in which they were inserted', async () => {
  const { store } = opened;
  await store.insert(
    'a',
    Array.from({ length: 40 }, (_, i) => ({ _id: `${(i * 7) % 40}`, code: i, k: i % 3 })),
  );
  const sorted = await store.find('a', { order: { k: -1 } });
  const expected = [2, 1, 0].flatMap((k) =>
    Array.from({ length: 40 }, (_, i) => i).filter((i) => i % 3 === k),
  );
  expect(sorted.map(({ code }) => code)).toEqual(expected);
});

test('null, missing, arrays and types sort in BSON order', async () => {
  const { store } = opened;
  const values = [true, 'b', 3, null, [], [9, 1], { x: 1 }, new Date(0), 2.5];
  await store.insert(
    'a',
    values.map((v, i) => ({ _id: i, code: i, v })),
  );
  const sorted = await store.find('a', { order: { v: 1 }, projection: { v: 1, _id: 0 } });
  expect(sorted.map(({ v }) => v)).toEqual([[], null, [9, 1], 2.5, 3, 'b', { x: 1 }, true, new Date(0)]);
});
