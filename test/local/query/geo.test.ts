import fc from 'fast-check';
import { cosine, sine } from '../../../local/query/geo/sine';
import { compileQuery } from '../../../local/query/match/compile';
import type { Document, Value } from '../../../local/query/values';

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const square = (size: number) => [
  [-size, -size],
  [size, -size],
  [size, size],
  [-size, size],
  [-size, -size],
];
const ring = { type: 'Polygon', coordinates: [square(2), square(1)] };
const matches = (condition: Value, at: Value) => compileQuery({ at: condition })({ at });

test('a point lies within a polygon but not within its hole', () => {
  const within: Document = { $geoWithin: { $geometry: ring } };
  expect(matches(within, point(1.5, 0))).toBe(true);
  expect(matches(within, point(0, 0))).toBe(false);
  expect(matches(within, point(3, 0))).toBe(false);
  expect(matches(within, point(-178, 0))).toBe(false);
  expect(matches(within, [1.5, 1.5])).toBe(true);
  expect(matches(within, 'nowhere')).toBe(false);
});

test('a line lies within only as a whole, and intersects with a part', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [1.5, -1.5],
      [1.5, 1.5],
    ],
  };
  const through = {
    type: 'LineString',
    coordinates: [
      [-1.5, 0],
      [1.5, 0],
    ],
  };
  expect(matches({ $geoWithin: { $geometry: ring } }, line)).toBe(true);
  expect(matches({ $geoWithin: { $geometry: ring } }, through)).toBe(false);
  expect(matches({ $geoIntersects: { $geometry: through } }, line)).toBe(true);
  expect(matches({ $geoIntersects: { $geometry: line } }, point(1.5, 0))).toBe(true);
  expect(
    matches({ $geoIntersects: { $geometry: ring } }, { type: 'Polygon', coordinates: [square(0.5)] }),
  ).toBe(false);
  expect(
    matches({ $geoIntersects: { $geometry: ring } }, { type: 'Polygon', coordinates: [square(5)] }),
  ).toBe(true);
});

test('$near takes its limits in metres, $centerSphere its radius in radians', () => {
  const near = (most: number) => ({ $near: { $geometry: point(106.2, 38.49), $maxDistance: most } });
  expect(matches(near(1114), point(106.2, 38.5))).toBe(true);
  expect(matches(near(1113), point(106.2, 38.5))).toBe(false);
  const circle = (kilometres: number) => ({
    $geoWithin: { $centerSphere: [[-88, 30], kilometres / 6378.1] },
  });
  expect(matches(circle(0.12), point(-88, 30.001))).toBe(true);
  expect(matches(circle(0.11), point(-88, 30.001))).toBe(false);
});

test.each<[string, Value]>([
  [
    'an open ring',
    {
      $geoWithin: {
        $geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
      },
    },
  ],
  ['a place off the globe', { $near: { $geometry: point(-288, 30) } }],
  [
    'a line to lie within',
    {
      $geoWithin: {
        $geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      },
    },
  ],
  ['a radius that is no number', { $geoWithin: { $centerSphere: [[0, 0], '10'] } }],
  ['a shape that is not known', { $geoWithin: { $foo: 1 } }],
])('%s is refused', (_, condition) => {
  expect(() => compileQuery({ at: condition })).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
  );
});

test('sine and cosine lie within one step of the built-in ones', () => {
  fc.assert(
    fc.property(fc.double({ min: -3.2, max: 3.2, noNaN: true }), (x) => {
      expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThanOrEqual(2 ** -52);
      expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThanOrEqual(2 ** -52);
    }),
  );
});
