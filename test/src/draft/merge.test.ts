import type { Answers } from '@domain/form/answers';
import fc from 'fast-check';
import { equal } from '@/draft/equal';
import { merge } from '@/draft/merge';

const answers = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.constantFrom('1', '2', '3'),
) as fc.Arbitrary<Answers>;

test('every change of this device survives, or the server has it already', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, changes, theirs) => {
      const merged = merge(base, changes, theirs);
      for (const [key, mine] of Object.entries(changes)) {
        expect(equal({ ...theirs, ...merged.changes }[key], mine)).toBe(true);
      }
    }),
  );
});

test('a field clashes exactly when both sides changed it, and differently', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, changes, theirs) => {
      const clashing = Object.keys(changes).filter(
        (key) => theirs[key] !== base[key] && theirs[key] !== changes[key],
      );
      expect(merge(base, changes, theirs).clashes.map(({ key }) => key)).toEqual(clashing);
    }),
  );
});

test('lists are compared by content, not by the order of keys', () => {
  const one = { roster: [{ id: '1', name: '样例' }] } as unknown as Answers;
  const same = { roster: [{ name: '样例', id: '1' }] } as unknown as Answers;
  expect(merge({}, one, same)).toEqual({ changes: {}, clashes: [] });
});
