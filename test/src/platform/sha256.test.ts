import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '@/platform/sha256';

test('agrees with Node’s own, whatever the length and however it is fed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 130 }), (bytes, step) => {
      const hash = sha256();
      for (let from = 0; from < bytes.length; from += step) hash.update(bytes.subarray(from, from + step));
      expect(hash.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
    { numRuns: 300 },
  );
});
