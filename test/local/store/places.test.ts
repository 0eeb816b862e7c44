import fc from 'fast-check';
import type { Document } from '../../../local/query/values';
import { openTestStore } from './open-store';

const places = [{ name: 'byPlace', keys: [{ field: 'at', direction: '2dsphere' as const }] }];
const collections = [{ name: 'plain' }, { name: 'indexed', indexes: places }];

/** Places everywhere, many of them about the poles and the date line. */
const longitude = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, 179.99, 0),
);
const latitude = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.9, 0));
const position = fc.tuple(longitude, latitude).map((pair): number[] => [...pair]);
const point = position.map((coordinates) => ({ type: 'Point', coordinates }));
const line = fc
  .array(position, { minLength: 2, maxLength: 3 })
  .map((coordinates) => ({ type: 'LineString', coordinates }));
const triangle = fc
  .tuple(position, fc.double({ min: 0.01, max: 30, noNaN: true }))
  .map(([[x = 0, y = 0], size]) => {
    const corner = (dx: number, dy: number) => [
      Math.max(-180, Math.min(180, x + dx * size)),
      Math.max(-90, Math.min(90, y + dy * size)),
    ];
    return { type: 'Polygon', coordinates: [[corner(0, 0), corner(1, 0), corner(0, 1), corner(0, 0)]] };
  });
const place = fc.oneof(point, position, line, triangle, fc.array(point, { minLength: 1, maxLength: 2 }));
const metres = fc.constantFrom(1, 1000, 1e5, 1e6, 5e6, 1.5e7);
const shape: fc.Arbitrary<Document> = fc.oneof(
  fc.tuple(position, metres).map(([centre, radius]) => ({
    $geoWithin: { $centerSphere: [centre, radius / 6378100] },
  })),
  triangle.map(($geometry) => ({ $geoWithin: { $geometry } })),
  fc.oneof(point, line, triangle).map(($geometry) => ({ $geoIntersects: { $geometry } })),
);

const condition: fc.Arbitrary<Document> = fc.oneof(
  fc.tuple(point, metres).map(([$geometry, $maxDistance]) => ({ $near: { $geometry, $maxDistance } })),
  point.map(($geometry) => ({ $near: { $geometry } })),
  shape,
);
const limit = fc.constantFrom(undefined, 1, 3);

test('a collection with an index of places answers as one without does', async () => {
  const { store, end } = await openTestStore(collections);
  await fc.assert(
    fc.asyncProperty(
      fc.array(place, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(condition, shape, limit), { minLength: 6, maxLength: 6 }),
      async (where, questions) => {
        const conditions = questions.map(([at]) => at);
        const documents: Document[] = where.map((at, _id) => ({ _id, at }));
        // What is asked for is stored, too: a place near itself must always be found.
        for (const { $near } of conditions) {
          if ($near) documents.push({ _id: documents.length, at: ($near as Document).$geometry });
        }
        for (const name of ['plain', 'indexed']) {
          await store.remove(name, {});
          await store.insert(name, [...documents, { _id: 'nowhere' }, { _id: 'null', at: null }]);
        }
        const queries = questions.flatMap(([at, other, most]) => [
          { query: { at }, limit: at.$near ? most : undefined },
          { query: { $or: [{ at: other }, { _id: { $in: [0, 'null'] } }] } },
        ]);
        for (const request of queries) {
          const [expected, found] = await Promise.all(
            ['plain', 'indexed'].map((name) => store.find(name, request)),
          );
          const isOrdered = 'at' in request.query;
          const inOrder = (some: readonly Document[] = []) => (isOrdered ? some : [...some].sort(byId));
          expect(inOrder(found)).toEqual(inOrder(expected));
        }
      },
    ),
    { numRuns: 60 },
  );
  expect((await store.integrityCheck()).problems).toEqual([]);
  await end();
}, 60_000);

function byId(a: Document, b: Document): number {
  return String(a._id) < String(b._id) ? -1 : 1;
}

const town = (n: number) => ({ type: 'Point', coordinates: [106 + n / 1000, 38] });

test('the index follows updates and removals, and what is no place is refused', async () => {
  const { store, end } = await openTestStore(collections);
  const near = { $near: { $geometry: town(0), $maxDistance: 500 } };
  const found = async () => (await store.find('indexed', { query: { at: near } })).map(({ _id }) => _id);
  await store.insert('indexed', [{ _id: 'a', at: town(1) }, { _id: 'b', at: town(50) }, { _id: 'c' }]);
  expect(await found()).toEqual(['a']);
  await store.update('indexed', { query: { _id: 'b' }, update: { $set: { at: town(2) } } });
  expect(await found()).toEqual(['a', 'b']);
  await store.update('indexed', { query: { _id: 'a' }, update: { $unset: { at: '' } } });
  await expect(
    store.update('indexed', { query: { _id: 'b' }, update: { $set: { at: 'somewhere' } } }),
  ).rejects.toThrow("Can't extract geo keys: at holds no geometry");
  expect(await found()).toEqual(['b']);
  await store.remove('indexed', { query: { _id: 'b' } });
  expect(await found()).toEqual([]);
  expect((await store.integrityCheck()).problems).toEqual([]);
  await end();
});

test('near places among 20,000 are found without a scan, by find and by $geoNear', async () => {
  const { store, logged, end } = await openTestStore(collections);
  for (let from = 0; from < 20_000; from += 5000) {
    const documents = Array.from({ length: 5000 }, (_, n) => ({ _id: from + n, at: town(from + n) }));
    await store.insert('indexed', documents);
  }
  const near = { $geometry: town(7000), $maxDistance: 200 };
  const found = await store.find('indexed', { query: { at: { $near: near } } });
  // Two places lie equally far but for the last bit.
  const ids = found.map(({ _id }) => Number(_id));
  expect(ids[0]).toBe(7000);
  expect([...ids].sort()).toEqual([6998, 6999, 7000, 7001, 7002]);
  const stages = [
    { $geoNear: { near: town(7000), maxDistance: 200, distanceField: 'metres', spherical: true } },
    { $project: { _id: 1 } },
  ];
  expect(await store.aggregate('indexed', stages)).toEqual(found.map(({ _id }) => ({ _id })));
  // However far away the nearest are: here 6,000 km.
  const far = { $near: { $geometry: { type: 'Point', coordinates: [40, 40] } } };
  const nearest = await store.find('indexed', { query: { at: far }, limit: 3 });
  expect(nearest.map(({ _id }) => _id)).toEqual([0, 1, 2]);
  const limited = [
    { $geoNear: { near: town(7000), limit: 1, distanceField: 'metres', spherical: true } },
    { $project: { _id: 1 } },
  ];
  expect(await store.aggregate('indexed', limited)).toEqual([{ _id: 7000 }]);
  const here = { $geoWithin: { $centerSphere: [town(3).coordinates, 50 / 6_378_100] } };
  const either = await store.find('indexed', { query: { $or: [{ at: here }, { _id: 9 }] } });
  expect(either.map(({ _id }) => _id).sort()).toEqual([3, 9]);
  expect(logged.filter(([, event]) => event === 'unindexed query')).toEqual([]);
  await end();
}, 30_000);
