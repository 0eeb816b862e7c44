import fc from 'fast-check';
import { Failure } from '../../../domain/failure/failure';
import { noSums } from '../../../domain/ledger/tally';
import { periodMonths } from '../../../domain/programme/terms';
import { draftComment } from '../../../domain/self-check/facts';
import { opensOn, periodFrom, periodName, periodsOf } from '../../../domain/self-check/period';
import {
  assertMayFile,
  isLate,
  periodStateOf,
  promisedBefore,
  type SelfCheckContent,
} from '../../../domain/self-check/self-check';

const withoutPeople = ({ people: _, lastDay: __, ...sums }: typeof noSums) => sums;
const half = { from: '2020-01-01', to: '2020-06-30' };
const content = (more: Partial<SelfCheckContent> = {}): SelfCheckContent => ({
  aims: [],
  comment: '按计划完成。',
  promises: [{ id: 'promise-0001', text: '带教两对师徒' }],
  ...more,
});
const problemsOf = (work: () => void): readonly string[] => {
  try {
    work();
    return [];
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return thrown.problems?.map(({ message }) => message) ?? [thrown.userMessage];
  }
};

test('the periods of a year cover it day by day, whatever their length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom(...periodMonths), (year, months) => {
      const periods = periodsOf(year, months);
      expect(periods[0]?.from).toBe(`${year}-01-01`);
      expect(periods.at(-1)?.to).toBe(`${year}-12-31`);
      for (const [index, period] of periods.entries()) {
        const next = periods[index + 1];
        const after = new Date(Date.parse(period.to) + 86_400_000).toISOString().slice(0, 10);
        expect(next?.from ?? `${year + 1}-01-01`).toBe(after);
        expect(periodFrom(period.from, months)).toEqual(period);
        expect(opensOn(period, 30) >= period.from && opensOn(period, 30) <= period.to).toBe(true);
      }
    }),
  );
});

test.each([
  ['2020-01-01', 6, '2020年上半年'],
  ['2020-07-01', 6, '2020年下半年'],
  ['2020-07-01', 3, '2020年第3季度'],
  ['2020-01-01', 12, '2020年'],
  ['2020-05-01', 1, '2020年5月'],
  ['2020-05-01', 4, '2020年5月至8月'],
] as const)('%s of %i months is called %s', (from, months, name) => {
  const period = periodFrom(from, months);
  expect(period && periodName(period)).toBe(name);
});

test('it is filed from thirty days before the end on; after the end it is late', () => {
  const file = (now: string) => problemsOf(() => assertMayFile(half, content(), [], 30, now));
  expect(file('2020-05-30T15:59:59.999Z')).toEqual(['2020年上半年的自检从 2020-05-31 起可以提交。']);
  expect(file('2020-05-30T16:00:00.000Z')).toEqual([]);
  expect(isLate(half, '2020-06-30T15:59:59.999Z')).toBe(false);
  expect(isLate(half, '2020-06-30T16:00:00.000Z')).toBe(true);
  const states = ['2020-03-01', '2020-06-10', '2020-07-02'].map((day) =>
    periodStateOf(half, null, 30, `${day}T00:00:00.000Z`),
  );
  expect(states).toEqual(['later', 'open', 'overdue']);
  expect(periodStateOf(half, { late: true }, 30, '2021-01-01T00:00:00.000Z')).toBe('filedLate');
});

test('what was promised last comes back first and is answered for', () => {
  const checks = [
    { to: '2019-06-30', content: content({ promises: [{ id: 'promise-old1', text: '旧的' }] }) },
    { to: '2019-12-31', content: content() },
    { to: '2020-06-30', content: content({ promises: [{ id: 'promise-now1', text: '本期的' }] }) },
  ];
  const promised = promisedBefore(checks, half);
  expect(promised.map(({ text }) => text)).toEqual(['带教两对师徒']);
  const file = (given: SelfCheckContent) =>
    problemsOf(() => assertMayFile(half, given, promised, 30, '2020-06-10T00:00:00.000Z'));
  expect(file(content())).toEqual(['上期打算“带教两对师徒”还没有写完成情况。']);
  const aim = { id: 'promise-0001', text: '带教两对师徒', note: '' };
  expect(file(content({ aims: [{ ...aim, outcome: null }] }))).toEqual([
    '请选择目标“带教两对师徒”的完成情况。',
  ]);
  expect(file(content({ aims: [{ ...aim, outcome: 'met' }], promises: [] }))).toEqual([
    '请至少写一条下期打算，下次自检时会带出来。',
  ]);
  expect(file(content({ aims: [{ ...aim, outcome: 'partly' }] }))).toEqual([]);
});

test('the draft says what the ledgers hold and what is missing', () => {
  const sums = withoutPeople({
    ...noSums,
    activities: 12,
    hours: 30.5,
    byKind: { ...noSums.byKind, mentoring: { count: 4, hours: 8 } },
  });
  expect(
    draftComment({
      members: 6,
      sums,
      projects: 1,
      pairs: { running: 2, overdue: 0, ended: 0 },
      results: [{ id: 'r', name: '示例装置', level: 'city', recognisedOn: '2020-03-01' }],
      money: { received: 8_000_000, spent: 1_234_500, spentInPeriod: 234_500 },
      missing: [{ message: '没有成果转化制度', clause: '二(二)1' }],
    }).split('\n'),
  ).toEqual([
    '本期开展活动 12 次、30.5 小时，其中带教 4 次、8 小时。',
    '本年立项课题和项目 1 个；带教中的师徒 2 对。',
    '本期得到认可的成果 1 项：“示例装置”。',
    '补助经费到账 80000 元，本期支出 2345 元，结余 67655 元。',
    '还存在的问题：没有成果转化制度。',
  ]);
});
