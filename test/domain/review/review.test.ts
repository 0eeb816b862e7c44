import { Failure } from '../../../domain/failure/failure';
import {
  declareInterest,
  nameStudios,
  newReview,
  prepareDecision,
  type Review,
  recordMeeting,
  releaseDecisions,
  releasedAs,
  setTerms,
} from '../../../domain/review/review';
import { reviewTermsProblems } from '../../../domain/review/terms';
import { usualTerms } from '../../../domain/review/usual-terms';
import { conditions } from '../../../domain/round/notice2020/conditions';

const at = '2020-10-16T02:00:00.000Z';
const by = {
  personId: 'officer',
  personName: '钱示范',
  capacity: 'industryUnion',
  unionId: 'industry',
  unionName: '示例产业工会',
} as const;
const release = {
  at,
  by,
  until: '2020-10-23T15:59:59.999Z',
  listOf: (applicationId: string) => ({
    applicationId,
    studioName: `${applicationId}创新工作室`,
    leaderName: '马示例',
    unitName: '示例医院',
    industry: '医疗卫生',
  }),
};
const review = newReview('2020', usualTerms);
const keys = conditions.map(({ key }) => key);
const list = { verdict: 'list', class: 3, reason: '' } as const;
const reject = { verdict: 'reject', reason: '成果未获认定' } as const;
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : 'broken';
  }
};
const decided = (): Review => prepareDecision(prepareDecision(review, 'one', list), 'two', reject);

it('offers terms that can be used with the 2020 round', () => {
  expect(reviewTermsProblems(usualTerms, keys)).toEqual([]);
});

describe('decisions', () => {
  it('are nobody’s to learn before they are released', () => {
    expect([releasedAs(decided(), 'list'), releasedAs(decided(), 'reject')]).toEqual([[], []]);
  });

  it('are released together, and only when every application has one', () => {
    expect(codeOf(() => releaseDecisions(decided(), ['one', 'two', 'three'], release))).toBe('RULES_NOT_MET');
    const released = releaseDecisions(decided(), ['one', 'two'], release);
    expect([releasedAs(released, 'list'), releasedAs(released, 'reject')]).toEqual([['one'], ['two']]);
  });

  it('can be taken back until then, and changed by nobody afterwards', () => {
    expect(prepareDecision(decided(), 'one', null).decisions).toEqual({ two: reject });
    const released = releaseDecisions(decided(), ['one', 'two'], release);
    expect([
      codeOf(() => prepareDecision(released, 'one', null)),
      codeOf(() => setTerms(released, usualTerms, keys, false)),
      codeOf(() => releaseDecisions(released, ['one', 'two'], release)),
      codeOf(() => declareInterest(released, { expertId: 'e', applicationId: 'one', reason: '合作' })),
    ]).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE']);
  });

  it('not to pass needs a reason', () => {
    expect(codeOf(() => prepareDecision(review, 'one', { verdict: 'reject', reason: ' ' }))).toBe('INVALID');
  });
});

describe('naming', () => {
  const released = () => releaseDecisions(decided(), ['one', 'two'], release);
  it.each([
    ['before the release', review, null, 'WRONG_STATE'],
    [
      'while the notice runs',
      released(),
      { why: 'noticeRuns', until: release.until } as const,
      'WRONG_STATE',
    ],
    ['while an objection is open', released(), { why: 'objectionsOpen', count: 1 } as const, 'WRONG_STATE'],
    ['when nothing stands against it', released(), null, 'done'],
    ['twice', nameStudios(released(), null, { at, by }), null, 'WRONG_STATE'],
  ])('%s: %s', (_, given, block, expected) => {
    expect(codeOf(() => nameStudios(given, block, { at, by }))).toBe(expected);
  });

  it('rests on the list as it was released', () => {
    expect(released().released?.list.map(({ studioName }) => studioName)).toEqual(['one创新工作室']);
  });
});

it('keeps the lines of the score sheet once somebody has submitted one', () => {
  const fewer = { ...usualTerms, outlier: 10 };
  const other = {
    ...usualTerms,
    criteria: usualTerms.criteria.map((one) => ({ ...one, full: 50 as const })),
  };
  expect(codeOf(() => setTerms(review, other, keys, true))).toBe('WRONG_STATE');
  expect(codeOf(() => setTerms(review, other, keys, false))).toBe('done');
  expect(setTerms(review, fewer, keys, true).terms.outlier).toBe(10);
});

it('keeps one declaration of interest an expert and application, the latest', () => {
  const interest = { expertId: 'e', applicationId: 'one' };
  const twice = declareInterest(declareInterest(review, { ...interest, reason: '同门' }), {
    ...interest,
    reason: '合作课题',
  });
  expect(twice.declared).toEqual([{ ...interest, reason: '合作课题' }]);
});

it('records a meeting with those present and what was decided, and corrects it under its id', () => {
  const meeting = {
    id: 'visit',
    kind: 'siteVisit' as const,
    day: '2020-10-14',
    place: '示例医院',
    present: ['钱示范', '赵试用'],
    applicationIds: ['one'],
    decided: '场地与申报一致。',
    files: [],
    recordedBy: '钱示范',
    at,
  };
  expect(codeOf(() => recordMeeting(review, { ...meeting, present: [] }))).toBe('INVALID');
  const corrected = recordMeeting(recordMeeting(review, meeting), { ...meeting, place: '示例医院东院' });
  expect(corrected.meetings.map(({ place }) => place)).toEqual(['示例医院东院']);
});
