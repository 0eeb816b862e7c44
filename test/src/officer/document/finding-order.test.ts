import type { Finding } from '@domain/eligibility/finding';
import { findingTallyWords, inReadingOrder } from '@/officer/document/finding-order';
import { view } from '../programme';

const { findings } = view();
const first = findings[0];
const judged = (key: string, verdict: Finding['verdict']): Finding => {
  if (first === undefined) throw new Error('no conditions');
  return { ...first, key, verdict };
};

test('what is not met stands on top, then what cannot be told, then the rest in the round’s order', () => {
  const mixed = [judged('a', 'met'), judged('b', 'cannotTell'), judged('c', 'met'), judged('d', 'notMet')];
  expect(inReadingOrder(mixed).map(({ key }) => key)).toEqual(['d', 'b', 'a', 'c']);
  expect(findingTallyWords(mixed)).toBe('2 项符合，1 项不符合，1 项待判断');
});
