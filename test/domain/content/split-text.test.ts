import * as fc from 'fast-check';
import { splitText } from '../../../domain/content/split-text';
import { bundlesOf } from '../../../domain/content/written-text';

const length = (text: string): number => [...text].length;

describe('a long text', () => {
  test('is cut behind the last sentence that fits', () => {
    expect(splitText('一二三。四五六。七', 6)).toEqual(['一二三。', '四五六。七']);
    expect(splitText('一二三。四五六。', 8)).toEqual(['一二三。四五六。']);
  });
  test('without sentences is cut between characters, never inside one', () => {
    expect(splitText('😀😀😀', 2)).toEqual(['😀😀', '😀']);
  });
  test('loses nothing, and no piece is longer than the check takes', () => {
    const text = fc.string({ unit: fc.constantFrom('医', '。', '\n', '😀', 'a', '！'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (whole, most) => {
        const pieces = splitText(whole, most);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) expect(length(piece)).toBeLessThanOrEqual(most);
        for (const piece of pieces) expect(length(piece)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('texts of one form', () => {
  const written = (field: string, text: string) => ({ field, label: field, text });
  test('go together as far as one call takes them', () => {
    expect(bundlesOf([written('a', '甲'), written('b', '乙')])).toEqual([
      { fields: ['a', 'b'], text: '甲\n乙' },
    ]);
  });
  test('are all in some bundle of at most 2,500 characters, each under its field', () => {
    const texts = fc.array(fc.integer({ min: 1, max: 6_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, (lengths) => {
        const bundles = bundlesOf(lengths.map((count, index) => written(String(index), '字'.repeat(count))));
        for (const { text } of bundles) expect(length(text)).toBeLessThanOrEqual(2_500);
        expect(new Set(bundles.flatMap(({ fields }) => fields)).size).toBe(lengths.length);
        const sum = lengths.reduce((all, one) => all + one, 0);
        expect(bundles.reduce((all, { text }) => all + text.replaceAll('\n', '').length, 0)).toBe(sum);
      }),
      { numRuns: 50 },
    );
  });
});
