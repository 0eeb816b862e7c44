import { Long } from 'bson';
import { compileQuery } from '../../../local/query/match/compile';
import { runPipeline } from '../../../local/query/pipeline/run';
import type { Sources } from '../../../local/query/pipeline/stage';
import { readOrder, sortDocuments } from '../../../local/query/sort';
import type { Document } from '../../../local/query/values';

const other: Document[] = [
  { _id: 'u1', name: '马示例', team: 1 },
  { _id: 'u2', name: '王样例', team: 2 },
  { _id: 'u3', name: '李样例' },
];

function run(documents: Document[], ...stages: Document[]): Promise<Document[]> {
  const select = (from: Document[], query: Document) => from.filter((one) => compileQuery(query)(one));
  const sources: Sources = {
    find: async (query, order = {}, limit) =>
      sortDocuments(select(documents, query), readOrder(order), (one) => one).slice(0, limit),
    findIn: (name, query) => (name === 'other' ? select(other, query) : []),
    places: ['at'],
    now: new Date('2026-01-01T00:00:00Z'),
  };
  return runPipeline(stages, sources);
}

const sales: Document[] = [
  { _id: 1, item: 'a', price: 10, sold: 2, tags: ['x', 'y'] },
  { _id: 2, item: 'b', price: 5.5, sold: 1, tags: [] },
  { _id: 3, item: 'a', price: 20, sold: null, tags: ['y'] },
  { _id: 4, item: null, price: 1 },
];

test('$group counts, sums and collects; null and missing are one group', async () => {
  const grouped = await run([...sales, { _id: 5, price: 2 }], {
    $group: {
      _id: '$item',
      n: { $sum: 1 },
      total: { $sum: '$price' },
      most: { $max: '$sold' },
      all: { $push: '$sold' },
    },
  });
  expect(grouped).toEqual([
    { _id: 'a', n: 2, total: 30, most: 2, all: [2, null] },
    { _id: 'b', n: 1, total: 5.5, most: 1, all: [1] },
    { _id: null, n: 2, total: 3, most: null, all: [] },
  ]);
});

test('$project keeps, drops and computes; a computed missing field is left out', async () => {
  const [kept] = await run(sales, {
    $project: { item: 1, cost: { $multiply: ['$price', '$sold'] }, none: '$nothing' },
  });
  expect(kept).toEqual({ _id: 1, item: 'a', cost: 20 });
  const [dropped] = await run([{ _id: 1, a: { b: 1, c: 2 }, d: [{ e: 1, f: 2 }] }], {
    $project: { 'a.b': 0, 'd.e': 0, _id: 0 },
  });
  expect(dropped).toEqual({ a: { c: 2 }, d: [{ f: 2 }] });
  const [nested] = await run([{ _id: 1, a: { b: 1, c: 2 } }], { $project: { a: { b: 1 }, 'x.y': '$a.c' } });
  expect(nested).toEqual({ _id: 1, a: { b: 1 }, x: { y: 2 } });
  await expect(run(sales, { $project: { a: 1, b: 0 } })).rejects.toThrow('exclusion and inclusion');
});

test('$addFields sets within documents and arrays of documents', async () => {
  const [result] = await run([{ _id: 1, a: [{ b: 1 }, { b: 2 }], n: 3 }], {
    $addFields: { 'a.c': '$n', d: { e: { $add: ['$n', 1] } } },
  });
  expect(result).toEqual({
    _id: 1,
    a: [
      { b: 1, c: 3 },
      { b: 2, c: 3 },
    ],
    n: 3,
    d: { e: 4 },
  });
});

test('$unwind drops or keeps what has no elements', async () => {
  const plain = await run(sales, { $unwind: '$tags' }, { $project: { tags: 1 } });
  expect(plain).toEqual([
    { _id: 1, tags: 'x' },
    { _id: 1, tags: 'y' },
    { _id: 3, tags: 'y' },
  ]);
  const kept = await run(
    sales,
    {
      $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' },
    },
    { $project: { tags: 1, i: 1 } },
  );
  expect(kept).toEqual([
    { _id: 1, tags: 'x', i: 0 },
    { _id: 1, tags: 'y', i: 1 },
    { _id: 2, i: null },
    { _id: 3, tags: 'y', i: 0 },
    { _id: 4, i: null },
  ]);
});

test('$lookup joins by field, also through arrays, and by pipeline with let', async () => {
  const byField = await run([{ _id: 1, ids: ['u1', 'u2'] }, { _id: 2 }], {
    $lookup: { from: 'other', localField: 'ids', foreignField: '_id', as: 'who' },
  });
  expect(byField.map(({ who }) => (who as Document[]).map(({ _id }) => _id))).toEqual([['u1', 'u2'], []]);
  const byPipeline = await run(
    [
      { _id: 1, team: 2 },
      { _id: 2, team: 9 },
    ],
    {
      $lookup: {
        from: 'other',
        let: { wanted: '$team' },
        pipeline: [{ $match: { $expr: { $eq: ['$team', '$$wanted'] } } }, { $project: { name: 1, _id: 0 } }],
        as: 'found.people',
      },
    },
  );
  expect(byPipeline.map(({ found }) => found)).toEqual([{ people: [{ name: '王样例' }] }, { people: [] }]);
});

test('$bucket, $bucketAuto and $sortByCount', async () => {
  const bucket = { groupBy: '$price', boundaries: [0, 5, 10], default: 'more' };
  expect(await run(sales, { $bucket: bucket })).toEqual([
    { _id: 0, count: 1 },
    { _id: 5, count: 1 },
    { _id: 'more', count: 2 },
  ]);
  expect(await run(sales, { $bucketAuto: { groupBy: '$price', buckets: 2 } })).toEqual([
    { _id: { min: 1, max: 10 }, count: 2 },
    { _id: { min: 10, max: 20 }, count: 2 },
  ]);
  expect((await run(sales, { $unwind: '$tags' }, { $sortByCount: '$tags' }))[0]).toEqual({
    _id: 'y',
    count: 2,
  });
});

test('$sort is stable, $skip, $limit, $count and $facet count documents', async () => {
  const documents = Array.from({ length: 10 }, (_, _id) => ({ _id, k: _id % 2 }));
  const sorted = await run(documents, { $match: {} }, { $sort: { k: -1 } }, { $skip: 1 }, { $limit: 5 });
  expect(sorted.map(({ _id }) => _id)).toEqual([3, 5, 7, 9, 0]);
  expect(await run(documents, { $match: { k: 5 } }, { $count: 'n' })).toEqual([]);
  expect(
    await run(documents, { $facet: { a: [{ $match: { k: 1 } }, { $count: 'n' }], b: [{ $limit: 1 }] } }),
  ).toEqual([{ a: [{ n: 5 }], b: [{ _id: 0, k: 0 }] }]);
});

test('$replaceRoot refuses what is no document', async () => {
  expect(await run([{ _id: 1, a: { b: 2 } }], { $replaceRoot: { newRoot: '$a' } })).toEqual([{ b: 2 }]);
  await expect(run([{ _id: 1, a: 3 }], { $replaceRoot: { newRoot: '$a' } })).rejects.toThrow("'newRoot'");
});

test('$geoNear measures in metres, nearest first, and only as the first stage', async () => {
  const places: Document[] = [
    { _id: 'far', at: { type: 'Point', coordinates: [106.3, 38.5] } },
    { _id: 'near', at: { type: 'Point', coordinates: [106.2, 38.5] } },
    { _id: 'nowhere' },
  ];
  const near = { type: 'Point', coordinates: [106.2, 38.49] };
  const found = await run(places, {
    $geoNear: { near, distanceField: 'metres', key: 'at', spherical: true },
  });
  expect(found.map(({ _id, metres }) => [_id, Math.round(Number(metres))])).toEqual([
    ['near', 1113],
    ['far', 8783],
  ]);
  await expect(
    run(places, { $limit: 1 }, { $geoNear: { near, distanceField: 'd', key: 'at' } }),
  ).rejects.toThrow('first stage');
});

test('sums grow from int to long and stay exact', async () => {
  const big = Long.fromString('9007199254740993');
  const [{ total } = {}] = await run(
    [
      { _id: 1, n: big },
      { _id: 2, n: 2 },
    ],
    { $group: { _id: null, total: { $sum: '$n' } } },
  );
  expect(String(total)).toBe('9007199254740995');
});

test.each<[string, Document]>([
  ['an unknown stage', { $foo: {} }],
  ['a stage that writes', { $out: 'x' }],
  ['two stages in one', { $match: {}, $limit: 1 }],
  ['an unknown expression', { $project: { a: { $foo: 1 } } }],
  ['an unknown accumulator', { $group: { _id: 1, a: { $foo: 1 } } }],
  ['a group without _id', { $group: { n: { $sum: 1 } } }],
  ['a limit of 0', { $limit: 0 }],
  ['an undefined variable', { $project: { a: '$$nothing' } }],
  ['a sum of texts and numbers', { $project: { a: { $add: ['$item', 1] } } }],
  ['a division by zero', { $project: { a: { $divide: [1, 0] } } }],
])('%s is refused', async (_, stage) => {
  await expect(run(sales, stage)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});
