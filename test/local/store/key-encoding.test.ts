jest.setTimeout(60_000);

import fc from 'fast-check';
import { compareValues } from '../../../local/query/compare';
import { encodeKey, successor } from '../../../local/store/key-encoding';
import { anyNumber, anyValue } from '../query/values.arbitrary';

const sign = (order: number) => Math.sign(order) + 0;

test('keys sort as their values do in BSON order', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const bytes = Buffer.compare(encodeKey([a]), encodeKey([b]));
      expect(sign(bytes)).toBe(sign(compareValues(a, b)));
    }),
    { numRuns: 3000 },
  );
});

test('numbers of different types sort by value, also where doubles have gaps', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      const bytes = Buffer.compare(encodeKey([a]), encodeKey([b]));
      expect(sign(bytes)).toBe(sign(compareValues(a, b)));
    }),
    { numRuns: 3000 },
  );
});

test('compound keys sort part by part, a descending part backwards', () => {
  fc.assert(
    fc.property(anyValue, anyValue, anyValue, anyValue, (a1, a2, b1, b2) => {
      const bytes = Buffer.compare(encodeKey([a1, a2], [-1, 1]), encodeKey([b1, b2], [-1, 1]));
      expect(sign(bytes)).toBe(sign(-compareValues(a1, b1) || compareValues(a2, b2)));
    }),
    { numRuns: 3000 },
  );
});

test('no key is the beginning of the key of a different value', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const [left, right] = [encodeKey([a]), encodeKey([b])];
      const begins = right.subarray(0, left.length).equals(left);
      expect(begins).toBe(compareValues(a, b) === 0);
    }),
    { numRuns: 2000 },
  );
});

test('the successor of a prefix lies behind every key that begins with it', () => {
  expect(successor(Buffer.from([1, 255]))).toEqual(Buffer.from([2]));
  expect(successor(Buffer.from([255, 255]))).toBeUndefined();
});
