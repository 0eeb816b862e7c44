import fc from 'fast-check';
import { mostAtOnce, readAbout, writeAbout } from '@/urge/urge-about';

const thing = fc.record({
  kind: fc.constantFrom('application' as const, 'studio' as const, 'member' as const),
  id: fc.stringMatching(/^[A-Za-z0-9._-]{1,30}$/),
});

test('what is written into an address is read from it again, fifty at most', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 60 }), (about) => {
      expect(readAbout(writeAbout(about))).toEqual(about.slice(0, mostAtOnce));
    }),
  );
});

test('what names nothing is left out', () => {
  expect(readAbout('')).toEqual([]);
  expect(readAbout('application:,seal:x,studio.leader,studio:studio.leader')).toEqual([
    { kind: 'studio', id: 'studio.leader' },
  ]);
});
