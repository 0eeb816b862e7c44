import Big from 'big.js';
import fc from 'fast-check';
import { medianOf, pointsByRule, rank, type Scored } from '../../../domain/review/ranking';
import type { ReviewTerms } from '../../../domain/review/terms';

const terms: ReviewTerms = {
  readers: 3,
  blind: false,
  criteria: [
    { key: 'results', name: '创新成果', weight: 60, full: 20, guidance: '', condition: null },
    { key: 'mentoring', name: '传帮带', weight: 40, full: 10, guidance: '', condition: null },
  ],
  extremes: { low: 20, high: 95 },
  mean: 'mean',
  ties: [{ by: 'median' }, { by: 'smallerSpread' }, { by: 'criterion', key: 'results' }],
  outlier: 15,
  noticeDays: 5,
};
const mark = (halves: number) => ({ halves, comment: '' });
const sheet = (expertId: string, results: number, mentoring: number) => ({
  expertId,
  marks: { results: mark(results), mentoring: mark(mentoring) },
});
const scored = (applicationId: string, sheets: Scored['sheets'], more: Partial<Scored> = {}): Scored => ({
  applicationId,
  industry: '教育',
  filedAt: '2020-09-20T00:00:00.000Z',
  sheets,
  ...more,
});

describe('the points of an application', () => {
  it('are score ÷ full mark × weight, averaged over its sheets and rounded half up to two decimals', () => {
    // 20/20×60 + 10/10×40 = 100; 10/20×60 + 5/10×40 = 50; 15.5/20×60 + 7/10×40 = 74.5
    const [line] = rank([scored('one', [sheet('a', 40, 20), sheet('b', 20, 10), sheet('c', 31, 14)])], terms);
    expect(line).toEqual({
      applicationId: 'one',
      industry: '教育',
      place: 1,
      placeInIndustry: 1,
      points: '74.83',
      spread: '50.00',
      sheets: [
        { expertId: 'a', points: '100.00', outlier: true, leftOut: false },
        { expertId: 'b', points: '50.00', outlier: true, leftOut: false },
        { expertId: 'c', points: '74.50', outlier: false, leftOut: false },
      ],
    });
  });

  it.each([
    ['mean', [90, 80, 10], '60'],
    ['median', [90, 80, 10], '80'],
    ['median', [90, 80, 70, 10], '75'],
    ['trimmedMean', [90, 80, 10], '80'],
    ['trimmedMean', [90, 90, 80, 10], '85'],
    ['trimmedMean', [90, 10], '50'],
    ['mean', [], '0'],
  ] as const)('by %s of %j are %s', (rule, values, expected) => {
    expect(
      pointsByRule(
        values.map((value) => new Big(value)),
        rule,
      ).toFixed(),
    ).toBe(expected);
  });

  it('are exact: tenths add up', () => {
    expect(medianOf([new Big('0.1'), new Big('0.2').plus('0.1')]).toFixed()).toBe('0.2');
  });
});

describe('the ranking', () => {
  it('decides equal points by the rules in their order', () => {
    // Both 75; medians 75 and 75; spreads 50 and 10: the smaller spread is first.
    const wide = scored('wide', [sheet('a', 40, 20), sheet('b', 20, 10)]);
    const narrow = scored('narrow', [sheet('a', 32, 16), sheet('b', 28, 14)]);
    expect(rank([wide, narrow], terms).map(({ applicationId, place }) => [applicationId, place])).toEqual([
      ['narrow', 1],
      ['wide', 2],
    ]);
  });

  it('shares a place where nothing decides, and leaves the next one free', () => {
    const same = [sheet('a', 32, 16)];
    const lines = rank([scored('b', same), scored('a', same), scored('c', [sheet('a', 2, 2)])], terms);
    expect(lines.map(({ applicationId, place }) => [applicationId, place])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  it('counts within each industry too', () => {
    const lines = rank(
      [
        scored('a', [sheet('x', 40, 20)]),
        scored('b', [sheet('x', 38, 20)], { industry: '体育' }),
        scored('c', [sheet('x', 36, 20)]),
      ],
      terms,
    );
    expect(lines.map(({ placeInIndustry }) => placeInIndustry)).toEqual([1, 1, 2]);
  });

  const someSheets = fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 4 });
  it('is the same whatever the order of the input, and never puts fewer points before more', () => {
    fc.assert(
      fc.property(fc.array(someSheets, { maxLength: 8 }), fc.nat(), (all, turn) => {
        const applications = all.map((sheets, index) =>
          scored(
            `application${index}`,
            sheets.map(([results, mentoring], reader) => sheet(`expert${reader}`, results, mentoring)),
          ),
        );
        const by = applications.length === 0 ? 0 : turn % applications.length;
        const turned = [...applications.slice(by), ...applications.slice(0, by)].reverse();
        const lines = rank(applications, terms);
        expect(rank(turned, terms)).toEqual(lines);
        const points = lines.map((line) => Number(line.points));
        expect(points).toEqual([...points].sort((one, other) => other - one));
      }),
    );
  });
});
