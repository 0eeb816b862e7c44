import { Failure } from '../../../domain/failure/failure';
import {
  markSheet,
  newSheet,
  type Sheet,
  sendSheetBack,
  sheetProblems,
  submitSheet,
} from '../../../domain/review/sheet';
import { type ReviewTerms, reviewTermsProblems } from '../../../domain/review/terms';

const terms: ReviewTerms = {
  readers: 3,
  blind: true,
  criteria: [
    { key: 'results', name: '创新成果', weight: 60, full: 20, guidance: '', condition: 'results' },
    { key: 'team', name: '团队结构', weight: 40, full: 10, guidance: '', condition: null },
  ],
  extremes: { low: 20, high: 95 },
  mean: 'trimmedMean',
  ties: [],
  outlier: 15,
  noticeDays: 5,
};
const now = '2020-10-12T02:00:00.000Z';
const draft = newSheet(
  { roundId: '2020', applicationId: 'application', expertId: 'expert', number: 1 },
  { by: 'programme', fieldMatched: true },
);
const marked = (results: number | null, team: number | null, comment = ''): Sheet => ({
  ...draft,
  marks: { results: { halves: results, comment }, team: { halves: team, comment: '' } },
});
const failureOf = (work: () => unknown): Failure => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error('it was not refused');
};

describe('a score sheet', () => {
  it.each([
    ['nothing is missing', marked(30, 12), []],
    ['a mark is missing', marked(null, 12), ['请给“创新成果”打分。']],
    ['beyond the full mark', marked(41, 12), ['“创新成果”的分数应在 0 至 20 之间，最小单位 0.5 分。']],
    ['at the low extreme, 4 of 20', marked(8, 12), ['“创新成果”的分数很高或很低，请写明理由，便于复核。']],
    ['just above it, 4.5 of 20', marked(9, 12), []],
    ['at the high extreme, 19 of 20', marked(38, 12), ['“创新成果”的分数很高或很低，请写明理由，便于复核。']],
    ['an extreme with its reason', marked(38, 12, '成果已在全区推广。'), []],
  ])('%s', (_, sheet, expected) => {
    expect(sheetProblems(sheet, terms).map(({ message }) => message)).toEqual(expected);
  });

  it('cannot be submitted incomplete; the first line to be put right is named', () => {
    const failure = failureOf(() => submitSheet(marked(null, null), terms, now));
    expect([failure.code, failure.field, failure.problems?.length]).toEqual([
      'RULES_NOT_MET',
      'marks.results.halves',
      2,
    ]);
  });

  it('is closed by its submission and opened by being sent back; each submission stays', () => {
    const submitted = submitSheet(marked(30, 12), terms, now);
    expect(failureOf(() => markSheet(submitted, { marks: {}, remark: '' })).code).toBe('WRONG_STATE');
    expect(failureOf(() => sendSheetBack(submitted, '钱示范', ' ', now)).code).toBe('INVALID');
    const back = sendSheetBack(submitted, '钱示范', '两项分数填反', now);
    const again = submitSheet(markSheet(back, { ...marked(24, 14), remark: '更正' }), terms, now);
    expect(again.state).toEqual({ kind: 'submitted', at: now });
    expect(again.earlier.map(({ marks }) => marks.results?.halves)).toEqual([30, 24]);
  });

  it('of a draft cannot be sent back', () => {
    expect(failureOf(() => sendSheetBack(draft, '钱示范', '理由', now)).code).toBe('WRONG_STATE');
  });
});

describe('the terms of a review', () => {
  it.each([
    ['are fine', terms, []],
    ['without criteria', { ...terms, criteria: [] }, ['criteria']],
    [
      'with weights that make 99',
      { ...terms, criteria: terms.criteria.map((one, index) => ({ ...one, weight: index === 0 ? 59 : 40 })) },
      ['criteria'],
    ],
    ['with two readers and a trimmed mean', { ...terms, readers: 2 }, ['readers']],
    ['with two readers and a median', { ...terms, readers: 2, mean: 'median' as const }, []],
    ['with extremes that cross', { ...terms, extremes: { low: 95, high: 20 } }, ['extremes']],
    [
      'with a tie rule of a criterion that is gone',
      { ...terms, ties: [{ by: 'criterion' as const, key: 'gone' }] },
      ['ties'],
    ],
    ['without a public notice', { ...terms, noticeDays: 0 }, ['noticeDays']],
  ])('%s', (_, given, fieldsNamed) => {
    expect(reviewTermsProblems(given, ['results']).map(({ field }) => field)).toEqual(fieldsNamed);
  });
});
