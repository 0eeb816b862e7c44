import fc from 'fast-check';
import { fenOf, yuanOf } from '@/components/money/yuan';

test.each([
  ['20000', 2_000_000],
  ['20,000.5', 2_000_050],
  ['0.07', 7],
  ['1。5', 150],
  ['', null],
  ['1.234', null],
  ['-3', null],
  ['一万', null],
])('%s 元 is %s 分', (typed, fen) => expect(fenOf(typed)).toBe(fen));

test('what is shown reads back to the same sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => expect(fenOf(yuanOf(fen))).toBe(fen)),
  );
});
