import fc from 'fast-check';
import { lookFrom, pictureAt, type SealLook } from '../../../domain/seal/seal';

const day = (number: number) => new Date(Date.UTC(2020, 8, number)).toISOString();

test('what was sealed keeps the look of its day; a seal without looks is drawn', () => {
  const looks = lookFrom({ looks: lookFrom({ looks: [] }, 'picture', day(3)) }, null, day(5));
  expect([2, 3, 4, 5, 6].map((number) => pictureAt({ looks }, day(number)))).toEqual([
    null,
    'picture',
    'picture',
    null,
    null,
  ]);
  expect(pictureAt({}, day(1))).toBeNull();
});

test('the same look again is no new one', () => {
  expect(lookFrom({ looks: [] }, null, day(1))).toEqual([]);
  expect(lookFrom({ looks: [{ picture: 'p', from: day(1) }] }, 'p', day(2))).toHaveLength(1);
});

test('after any changes the seal shows the last one, and nothing before is touched', () => {
  const change = fc.option(fc.constantFrom('a', 'b'), { nil: null });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      let looks: readonly SealLook[] = [];
      for (const [index, picture] of changes.entries()) {
        const before = looks;
        looks = lookFrom({ looks }, picture, day(index + 1));
        expect(looks.slice(0, before.length)).toEqual(before);
      }
      changes.forEach((picture, index) => {
        expect(pictureAt({ looks }, day(index + 1))).toBe(picture);
      });
    }),
  );
});
