import fc from 'fast-check';
import { issueNumbers, numberFor, numberText, type Series, takeNumbers } from '../../../domain/title/series';

const empty: Series = { _id: 'titles', pattern: '创字〔{year}〕{number}号', issued: [] };
const at = '2020-11-02T02:00:00.000Z';

describe('a series of title numbers', () => {
  it('has no gap and no double, whatever is asked for how often', () => {
    const requests = fc.array(fc.array(fc.nat(20).map(String), { maxLength: 8 }), { maxLength: 10 });
    fc.assert(
      fc.property(requests, (asked) => {
        const series = asked.reduce((known, ids) => issueNumbers(known, ids, at, 2020), empty);
        expect(series.issued.map(({ number }) => number)).toEqual(series.issued.map((_, index) => index + 1));
        expect(new Set(series.issued.map(({ applicationId }) => applicationId))).toEqual(
          new Set(asked.flat()),
        );
        expect(series.issued.length).toBe(new Set(asked.flat()).size);
      }),
    );
  });

  it('keeps a number once given', () => {
    const first = issueNumbers(empty, ['one', 'two'], at, 2020);
    const second = issueNumbers(first, ['three', 'one'], at, 2020);
    expect(['one', 'two', 'three', 'four'].map((id) => numberFor(second, id))).toEqual([1, 2, 3, null]);
  });

  it('passes over the numbers that titles from before bear, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
        fc.integer({ min: 1, max: 12 }),
        (old, many) => {
          const taken = takeNumbers(
            empty,
            old.map((number) => numberText(empty, 2020, number)),
          );
          const ids = Array.from({ length: many }, (_, index) => String(index));
          const texts = issueNumbers(taken, ids, at, 2020).issued.map(({ number }) =>
            numberText(empty, 2020, number),
          );
          expect(new Set([...texts, ...(taken.taken ?? [])]).size).toBe(many + old.length);
          // Another year prints other numbers: nothing is passed over there.
          expect(issueNumbers(taken, ids, at, 2021).issued.map(({ number }) => number)).toEqual(
            ids.map((_, index) => index + 1),
          );
        },
      ),
    );
  });

  it('does not set a number aside that it has given', () => {
    const given = issueNumbers(empty, ['one'], at, 2020);
    expect(() => takeNumbers(given, ['创字〔2020〕1号'])).toThrow('创字〔2020〕1号');
    expect(takeNumbers(given, ['创字〔2019〕1号']).taken).toEqual(['创字〔2019〕1号']);
  });

  it('prints its pattern', () => {
    expect(numberText(empty, 2020, 7)).toBe('创字〔2020〕7号');
  });
});
