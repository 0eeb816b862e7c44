import tcb from '@cloudbase/node-sdk';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

/**
 * Every operator that the SDK offers, as the SDK itself lists them: one that a new version adds has no row here, and
 * the test fails. What an operator does in every case is tested in test/local/query.
 */

type Operators = Readonly<Record<string, (...operands: readonly unknown[]) => object>>;
const sdk = tcb.init({ env: 'local' }).database();
/** The SDK's types leave out some of what it has. */
const _ = sdk.command as unknown as Operators;
const $ = sdk.command.aggregate as unknown as Operators;
const { Point, LineString, Polygon } = sdk.Geo as unknown as Readonly<
  Record<'Point' | 'LineString' | 'Polygon', new (...parts: readonly unknown[]) => object>
>;
/** An operator of the list; one that is not there fails the test that uses it. */
const use = (operators: Operators, name: string, ...operands: readonly unknown[]): object =>
  operators[name]?.(...operands) ?? {};
const q = (name: string, ...operands: readonly unknown[]) => use(_, name, ...operands);
const e = (name: string, ...operands: readonly unknown[]) => use($, name, ...operands);

let cloud: TestCloud;
let database: typeof sdk;
beforeAll(async () => {
  cloud = await startLocalCloud({ functions: { none: 'exports.main = () => null;' } });
  useSdkWith(cloud);
  database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
  for (const name of ['things', 'changed']) await database.createCollection(name);
  await database.collection('things').add([...things]);
});
afterAll(() => cloud.stop());

const things = [
  {
    _id: 'a',
    n: 1,
    tags: ['x', 'y'],
    marks: [{ of: 'x', n: 1 }],
    at: { type: 'Point', coordinates: [113, 23] },
  },
  { _id: 'b', n: 2, tags: ['x'], marks: [{ of: 'y', n: 5 }], at: { type: 'Point', coordinates: [114, 24] } },
  { _id: 'c', n: 4, tags: [], marks: [] },
] as const;
const square = new Polygon([
  new LineString([
    new Point(112, 22),
    new Point(113.5, 22),
    new Point(113.5, 23.5),
    new Point(112, 23.5),
    new Point(112, 22),
  ]),
]);

const refused = 'DATABASE_REQUEST_FAILED';
const codeOf = (thrown: unknown) => (thrown as { code: unknown }).code;

/** Condition → ids of the things that meet it, in the order of the answer; or the refusal. */
const queries: Readonly<Record<string, readonly [condition: object, expected: string]>> = {
  eq: [{ n: q('eq', 2) }, 'b'],
  neq: [{ n: q('neq', 2) }, 'ac'],
  lt: [{ n: q('lt', 2) }, 'a'],
  lte: [{ n: q('lte', 2) }, 'ab'],
  gt: [{ n: q('gt', 2) }, 'c'],
  gte: [{ n: q('gte', 2) }, 'bc'],
  in: [{ n: q('in', [1, 4]) }, 'ac'],
  nin: [{ n: q('nin', [1, 4]) }, 'b'],
  all: [{ tags: q('all', ['x', 'y']) }, 'a'],
  elemMatch: [{ marks: q('elemMatch', { of: 'y', n: q('gt', 2) }) }, 'b'],
  exists: [{ at: q('exists', false) }, 'c'],
  size: [{ tags: q('size', 1) }, 'b'],
  mod: [{ n: q('mod', 2, 0) }, 'bc'],
  geoNear: [{ at: q('geoNear', { geometry: new Point(114, 24), maxDistance: 200_000 }) }, 'ba'],
  geoWithin: [{ at: q('geoWithin', { geometry: square }) }, 'a'],
  geoIntersects: [{ at: q('geoIntersects', { geometry: square }) }, 'a'],
  and: [{ n: q('and', q('gt', 1), q('lt', 4)) }, 'b'],
  or: [{ n: q('or', q('eq', 1), q('eq', 4)) }, 'ac'],
  nor: [{ n: q('nor', q('eq', 1), q('eq', 4)) }, 'b'],
  not: [{ n: q('not', q('gt', 1)) }, 'a'],
  expr: [q('expr', e('gt', ['$n', 3])), 'c'],
  jsonSchema: [q('jsonSchema', { required: ['at'] }), 'ab'],
  // There is no index of words here: MongoDB refuses such a search without one, too.
  text: [{ $text: q('text', { search: 'x' }) }, refused],
};

const before = { n: 6, old: 1, list: [3, 1, 2], gone: true };

/** Update → what becomes of the document, fields that stay left out. */
const updates: Readonly<Record<string, readonly [update: object, expected: object]>> = {
  set: [{ n: q('set', { deep: 1 }) }, { n: { deep: 1 } }],
  remove: [{ gone: q('remove') }, { gone: undefined }],
  inc: [{ n: q('inc', 2) }, { n: 8 }],
  mul: [{ n: q('mul', 2) }, { n: 12 }],
  push: [{ list: q('push', { each: [9, 0], position: 1, sort: 1, slice: 4 }) }, { list: [0, 1, 2, 3] }],
  pull: [{ list: q('pull', q('gt', 1)) }, { list: [1] }],
  pullAll: [{ list: q('pullAll', [1, 2]) }, { list: [3] }],
  pop: [{ list: q('pop') }, { list: [3, 1] }],
  shift: [{ list: q('shift') }, { list: [1, 2] }],
  unshift: [{ list: q('unshift', [8, 9]) }, { list: [8, 9, 3, 1, 2] }],
  addToSet: [{ list: q('addToSet', 3) }, {}],
  rename: [{ old: q('rename', 'fresh') }, { old: undefined, fresh: 1 }],
  bit: [{ n: q('bit', { and: 3 }) }, { n: 2 }],
  max: [{ n: q('max', 9) }, { n: 9 }],
  min: [{ n: q('min', 5) }, { n: 5 }],
};

const day = { $dateFromString: { dateString: '2020-09-15T08:05:06.789Z' } };

/** Expression → its value; the refusal where the operator needs what is not there. */
const expressions: Readonly<Record<string, readonly [operand: unknown, expected: unknown]>> = {
  abs: [-2, 2],
  add: [[1, 2], 3],
  ceil: [1.2, 2],
  divide: [[6, 4], 1.5],
  exp: [0, 1],
  floor: [1.8, 1],
  ln: [1, 0],
  log: [[8, 2], 3],
  log10: [1000, 3],
  mod: [[7, 4], 3],
  multiply: [[3, 4], 12],
  pow: [[2, 5], 32],
  sqrt: [16, 4],
  subtract: [[5, 2], 3],
  trunc: [-1.8, -1],
  arrayElemAt: [[[1, 2, 3], -1], 3],
  arrayToObject: [{ $literal: [{ k: 'a', v: 1 }] }, { a: 1 }],
  concatArrays: [
    [[1], [2]],
    [1, 2],
  ],
  filter: [{ input: [1, 2, 3], as: 'one', cond: { $gt: ['$$one', 1] } }, [2, 3]],
  in: [[2, [1, 2]], true],
  indexOfArray: [[['a', 'b'], 'b'], 1],
  isArray: [[[1]], true],
  map: [{ input: [1, 2], as: 'one', in: { $add: ['$$one', 1] } }, [2, 3]],
  range: [
    [0, 6, 2],
    [0, 2, 4],
  ],
  reduce: [{ input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  reverseArray: [{ $literal: [1, 2] }, [2, 1]],
  size: [{ $literal: [1, 2] }, 2],
  slice: [[[1, 2, 3], 1, 1], [2]],
  zip: [
    {
      inputs: [
        [1, 2],
        ['a', 'b'],
      ],
    },
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  and: [[true, 0], false],
  not: [[false], true],
  or: [[false, 1], true],
  cmp: [[1, 2], -1],
  eq: [[1, 1], true],
  gt: [[1, 2], false],
  gte: [[2, 2], true],
  lt: [[1, 2], true],
  lte: [[3, 2], false],
  neq: [[1, 2], true],
  cond: [{ if: true, then: 'yes', else: 'no' }, 'yes'],
  ifNull: [['$missing', 'none'], 'none'],
  switch: [
    {
      branches: [
        { case: false, then: 1 },
        { case: true, then: 2 },
      ],
      default: 3,
    },
    2,
  ],
  dateFromParts: [{ year: 2020, month: 9, day: 15 }, new Date('2020-09-15')],
  dateFromString: [{ dateString: '2020-09-15' }, new Date('2020-09-15')],
  dateToString: [{ date: day, format: '%Y/%m/%d' }, '2020/09/15'],
  dayOfMonth: [day, 15],
  dayOfWeek: [day, 3],
  dayOfYear: [day, 259],
  isoDayOfWeek: [day, 2],
  isoWeek: [day, 38],
  isoWeekYear: [day, 2020],
  millisecond: [day, 789],
  minute: [day, 5],
  month: [day, 9],
  second: [day, 6],
  hour: [day, 8],
  week: [day, 37],
  year: [day, 2020],
  literal: ['$n', '$n'],
  mergeObjects: [[{ a: 1 }, { b: 2 }], { a: 1, b: 2 }],
  objectToArray: [{ a: 1 }, [{ k: 'a', v: 1 }]],
  allElementsTrue: [[[true, 1]], true],
  anyElementTrue: [[[false, 0]], false],
  setDifference: [[[1, 2], [2]], [1]],
  setEquals: [
    [
      [1, 2],
      [2, 1],
    ],
    true,
  ],
  setIntersection: [[[1, 2], [2]], [2]],
  setIsSubset: [[[1], [1, 2]], true],
  setUnion: [
    [[1], [2]],
    [1, 2],
  ],
  concat: [['示', '例'], '示例'],
  indexOfBytes: [['示例', '例'], 3],
  indexOfCP: [['示例', '例'], 1],
  split: [
    ['a-b', '-'],
    ['a', 'b'],
  ],
  strLenBytes: ['示例', 6],
  strLenCP: ['示例', 2],
  strcasecmp: [['A', 'a'], 0],
  substr: [['hello', 1, 2], 'el'],
  substrBytes: [['示例', 3, 3], '例'],
  substrCP: [['示例', 1, 1], '例'],
  toLower: ['AB', 'ab'],
  toUpper: ['ab', 'AB'],
  let: [{ vars: { one: 1 }, in: { $add: ['$$one', 1] } }, 2],
  // There is no search for words whose score it could tell.
  meta: ['textScore', refused],
};

/** Accumulators over n = 1, 2, 4 in one group. */
const accumulators: Readonly<Record<string, unknown>> = {
  addToSet: [1, 2, 4],
  avg: expect.closeTo(7 / 3, 10),
  first: 1,
  last: 4,
  max: 4,
  min: 1,
  push: [1, 2, 4],
  stdDevPop: expect.closeTo(Math.sqrt(14 / 9), 10),
  stdDevSamp: expect.closeTo(Math.sqrt(7 / 3), 10),
  sum: 7,
};

/** Stages over the things → the answer. */
const stages: Readonly<Record<string, readonly [operand: unknown, expected: unknown]>> = {
  addFields: [
    { twice: { $multiply: ['$n', 2] } },
    [2, 4, 8].map((twice) => expect.objectContaining({ twice })),
  ],
  bucket: [
    { groupBy: '$n', boundaries: [0, 2, 5] },
    [
      { _id: 0, count: 1 },
      { _id: 2, count: 2 },
    ],
  ],
  bucketAuto: [{ groupBy: '$n', buckets: 1 }, [{ _id: { min: 1, max: 4 }, count: 3 }]],
  count: ['total', [{ total: 3 }]],
  geoNear: [
    { near: { longitude: 113, latitude: 23 }, key: 'at', distanceField: 'metres', spherical: true },
    [expect.objectContaining({ _id: 'a', metres: 0 }), expect.objectContaining({ _id: 'b' })],
  ],
  group: [{ _id: null, n: { $sum: '$n' } }, [{ _id: null, n: 7 }]],
  limit: [1, [expect.objectContaining({ _id: 'a' })]],
  match: [{ n: q('gt', 2) }, [expect.objectContaining({ _id: 'c' })]],
  project: [
    { n: 1 },
    [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 4 },
    ],
  ],
  lookup: [
    { from: 'things', localField: 'marks.of', foreignField: 'tags', as: 'found' },
    ['a', 'b', 'c'].map((_id) => expect.objectContaining({ _id, found: expect.any(Array) as unknown })),
  ],
  replaceRoot: [{ newRoot: { only: '$n' } }, [{ only: 1 }, { only: 2 }, { only: 4 }]],
  sample: [{ size: 3 }, expect.arrayContaining([expect.objectContaining({ _id: 'b' })])],
  skip: [2, [expect.objectContaining({ _id: 'c' })]],
  sort: [{ n: -1 }, ['c', 'b', 'a'].map((_id) => expect.objectContaining({ _id }))],
  sortByCount: [
    { $gt: ['$n', 1] },
    [
      { _id: true, count: 2 },
      { _id: false, count: 1 },
    ],
  ],
  unwind: ['$tags', ['x', 'y', 'x'].map((tags) => expect.objectContaining({ tags }))],
};

const namesOf = (...lists: readonly object[]) => lists.flatMap((list) => Object.keys(list)).sort();

test('there is a row for every operator of the SDK', () => {
  const own = Object.getOwnPropertyNames(Object.getPrototypeOf(sdk.collection('things').aggregate()));
  const notStages = ['constructor', 'end', 'unwrap', 'done', '_pipe'];
  expect(namesOf(queries, updates)).toEqual(
    Object.keys(_)
      .filter((name) => !['aggregate', 'project'].includes(name))
      .sort(),
  );
  expect([...new Set(namesOf(expressions, accumulators))].sort()).toEqual(
    Object.keys($)
      .filter((name) => name !== 'pipeline')
      .sort(),
  );
  expect(namesOf(stages)).toEqual(own.filter((name) => !notStages.includes(name)).sort());
  expect(Object.keys(sdk.command.project).sort()).toEqual(['elemMatch', 'slice']);
});

test.each(Object.entries(queries))('query %s', async (_name, [condition, expected]) => {
  const found = await database
    .collection('things')
    .where(condition)
    .get()
    .then(({ data }) => (data as { _id: string }[]).map(({ _id }) => _id).join(''), codeOf);
  expect(found).toBe(expected);
});

test.each(Object.entries(updates))('update %s', async (name, [update, expected]) => {
  const changed = database.collection('changed');
  await changed.add({ _id: name, ...before });
  expect(await changed.doc(name).update(update)).toMatchObject({ updated: 1 });
  const { data } = await changed.doc(name).get();
  const whole = Object.entries({ _id: name, ...before, ...expected }).filter(
    ([, value]) => value !== undefined,
  );
  expect(data).toEqual([Object.fromEntries(whole)]);
});

test.each(Object.entries(expressions))('expression %s', async (name, [operand, expected]) => {
  const found = await database
    .collection('things')
    .aggregate()
    .match({ _id: 'a' })
    .project({ _id: 0, value: e(name, operand) })
    .end()
    .then(({ data }) => (data as { value: unknown }[])[0]?.value, codeOf);
  expect(found).toEqual(expected);
});

test('accumulators of a group', async () => {
  const of = Object.keys(accumulators).map((name) => [name, e(name, '$n')] as const);
  const { data } = await database
    .collection('things')
    .aggregate()
    .group({ _id: null, ...Object.fromEntries(of) })
    .end();
  const [group] = data as Record<string, unknown>[];
  expect(group).toEqual({ _id: null, ...accumulators });
});

test.each(Object.entries(stages))('stage %s', async (name, [operand, expected]) => {
  const pipeline = database.collection('things').aggregate() as unknown as Readonly<
    Record<string, (operand: unknown) => { end(): Promise<{ data: unknown }> }>
  >;
  expect((await pipeline[name]?.(operand).end())?.data).toEqual(expected);
});

test('projections slice and elemMatch', async () => {
  const { data } = await database
    .collection('things')
    .where({ _id: 'a' })
    .field({
      tags: use(sdk.command.project, 'slice', 1),
      marks: use(sdk.command.project, 'elemMatch', { n: 1 }),
    })
    .get();
  expect(data).toEqual([{ _id: 'a', tags: ['x'], marks: [{ of: 'x', n: 1 }] }]);
});

test.each([
  ['query', { n: { $where: '1' } }],
  ['query at the top', { $where: '1' }],
  ['query within a list', { $and: [{ n: { $unknown: 1 } }] }],
])('an unknown operator in a %s is refused, not ignored', async (_name, condition) => {
  const raw = database.collection('things').options({ raw: true });
  expect(await raw.where(condition).get().catch(codeOf)).toBe(refused);
});

test.each([
  ['update', { $unknown: { n: 1 } }],
  ['modifier', { $push: { tags: { $each: ['z'], $unknown: 1 } } }],
])('an unknown %s is refused and nothing is changed', async (_name, update) => {
  const raw = database.collection('things').options({ raw: true, multiple: false });
  expect(await raw.where({ _id: 'a' }).update(update).catch(codeOf)).toBe(refused);
  const { data } = await database.collection('things').doc('a').get();
  expect(JSON.parse(JSON.stringify(data))).toEqual([things[0]]);
});

test.each([
  ['stage', { $unknown: 1 }],
  ['expression', { $project: { n: { $unknown: 1 } } }],
  ['accumulator', { $group: { _id: null, n: { $unknown: 1 } } }],
  ['option of a stage', { $lookup: { from: 'things', as: 'x', localField: 'n', foreignField: 'n', odd: 1 } }],
])('an unknown %s of an aggregation is refused', async (_name, stage) => {
  const raw = database.collection('things').options({ raw: true });
  expect(await raw.aggregate([stage]).end().catch(codeOf)).toBe(refused);
});
