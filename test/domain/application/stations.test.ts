import fc from 'fast-check';
import { stationsFor } from '../../../domain/application/stations';
import { pathToTop } from '../../../domain/unions/path';
import type { Union } from '../../../domain/unions/union';
import { round } from '../programme';

const union = (depth: number, of: number): Union => ({
  _id: `u${depth}`,
  name: `第 ${depth} 级`,
  level: depth === 0 ? 'industryUnion' : depth === of ? 'unitUnion' : 'directUnion',
  parentId: depth === 0 ? null : `u${depth - 1}`,
  unit: depth === of ? { name: '示例', industry: '教育', administrationName: '示例党委' } : null,
});

test('逐级申报: every union between the unit and the industry union acts in turn, whatever the depth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (depth) => {
      const unions = Array.from({ length: depth + 1 }, (_, level) => union(level, depth));
      const stations = stationsFor(round.way, pathToTop(unions, `u${depth}`));
      const between = Array.from({ length: depth - 1 }, (_, step) => `u${depth - 1 - step}`);
      expect(stations.map(({ posts }) => posts.map(({ unionId }) => unionId))).toEqual([
        [`u${depth}`, `u${depth}`],
        ...between.map((id) => [id]),
        ['u0'],
      ]);
    }),
  );
});

test('a tree that runs in a circle is refused', () => {
  const circle = [
    { ...union(1, 2), parentId: 'u2' },
    { ...union(2, 2), parentId: 'u1' },
  ];
  expect(() => pathToTop(circle, 'u2')).toThrow(expect.objectContaining({ code: 'INVALID' }) as Error);
});
