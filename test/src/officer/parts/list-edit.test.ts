import fc from 'fast-check';
import { freshKey, moved, replaced, without } from '@/officer/parts/list-edit';

test('an entry moves by one place, and not over the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

test('moving loses and doubles nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer()),
      fc.nat(20),
      fc.constantFrom(-1 as const, 1 as const),
      (list, place, by) => {
        expect([...moved(list, place, by)].sort()).toEqual([...list].sort());
      },
    ),
  );
});

test('replace and take away one entry', () => {
  expect(replaced(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
  expect(without(['a', 'b', 'a'], 0)).toEqual(['b', 'a']);
});

test('a new key is one that is not taken', () => {
  expect(freshKey('field', ['field1', 'field3'])).toBe('field2');
});
