import { missingIn, type StudioFacts } from '../../../domain/ledger/missing';

const now = '2020-09-15T01:00:00.000Z';
const whole: StudioFacts = {
  state: 'named',
  members: 5,
  projects: 1,
  results: 1,
  activities: 1,
  overduePairs: 0,
  waiting: 0,
  missingRules: [],
  yearBeforeClosed: true,
  lastLoggedAt: '2020-07-18T15:59:59.000Z',
};
const words = (facts: Partial<StudioFacts>) =>
  missingIn({ ...whole, ...facts }, 2020, now).map(({ message, clause }) => `${message}（${clause}）`);

test('where everything is there, nothing is missing; 59 days are not silent, 60 are', () => {
  expect(words({})).toEqual([]);
  expect(words({ lastLoggedAt: '2020-07-17T15:59:59.000Z' })).toEqual(['已 60 天没有记录（二(二)2）']);
});

test('each thing missing is said with its clause', () => {
  expect(
    words({
      members: 4,
      projects: 0,
      results: 0,
      activities: 0,
      overduePairs: 2,
      waiting: 3,
      yearBeforeClosed: false,
    }),
  ).toEqual([
    '成员 4 人，不足 5 人（一(二)2）',
    '2020 年没有立项的课题或项目（一(二)3）',
    '近两年没有得到认可或认定的成果（一(二)4）',
    '2020 年没有活动记录（二(二)2）',
    '有 3 条记录待确认（二(二)2）',
    '有 2 对师徒到期未考核（一(四)）',
    '2019 年台账没有封存（二(二)3）',
  ]);
});
