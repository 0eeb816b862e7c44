import fc from 'fast-check';
import { issueNumbers, numberFor, numberText, type Series } from '../../../domain/title/series';

const empty: Series = { _id: 'titles', pattern: '创字〔{year}〕{number}号', issued: [] };
const at = '2020-11-02T02:00:00.000Z';

describe('a series of title numbers', () => {
  it('has no gap and no double, whatever is asked for how often', () => {
    const requests = fc.array(fc.array(fc.nat(20).map(String), { maxLength: 8 }), { maxLength: 10 });
    fc.assert(
      fc.property(requests, (asked) => {
        const series = asked.reduce((known, ids) => issueNumbers(known, ids, at), empty);
        expect(series.issued.map(({ number }) => number)).toEqual(series.issued.map((_, index) => index + 1));
        expect(new Set(series.issued.map(({ applicationId }) => applicationId))).toEqual(
          new Set(asked.flat()),
        );
        expect(series.issued.length).toBe(new Set(asked.flat()).size);
      }),
    );
  });

  it('keeps a number once given', () => {
    const first = issueNumbers(empty, ['one', 'two'], at);
    const second = issueNumbers(first, ['three', 'one'], at);
    expect(['one', 'two', 'three', 'four'].map((id) => numberFor(second, id))).toEqual([1, 2, 3, null]);
  });

  it('prints its pattern', () => {
    expect(numberText(empty, 2020, 7)).toBe('创字〔2020〕7号');
  });
});
