import fc from 'fast-check';
import {
  type DueCycle,
  type DueFacts,
  dueStates,
  obligationsOf,
  pressing,
} from '../../../domain/due/obligation';

const cycle = (more: Partial<DueCycle> = {}): DueCycle => ({
  titleId: 'title.one',
  number: 1,
  until: '2021-11-02',
  opensOn: '2020-11-02',
  improving: false,
  turn: '',
  ...more,
});
const facts = (more: Partial<DueFacts> = {}): DueFacts => ({
  today: '2020-12-10',
  missingRules: [],
  selfChecks: [
    { from: '2020-01-01', to: '2020-06-30', state: 'overdue' },
    { from: '2020-07-01', to: '2020-12-31', state: 'open' },
  ],
  assessments: [{ year: 2020, filed: false, turn: '示例医院工会', opensOn: '2020-12-01' }],
  projects: 1,
  overduePairs: 0,
  waiting: 2,
  yearBeforeClosed: true,
  cycles: [cycle()],
  ...more,
});
const lines = (known: DueFacts) =>
  obligationsOf(known).map(({ title, state, due, detail }) => [title, state, due, detail]);

test('everything is listed with its day and what is missing: overdue first, then by day, done last', () => {
  expect(lines(facts())).toEqual([
    ['2020年上半年自检', 'overdue', '2020-06-30', ''],
    ['2020年下半年自检', 'open', '2020-12-31', ''],
    ['2020 年度考核备案', 'open', '2020-12-31', '待示例医院工会考核'],
    ['第 1 个管理周期期满考核', 'open', '2021-11-02', '待领军人物申请'],
    ['确认成员的记录', 'open', '', '2 条待确认'],
    ['2020 年课题或项目立项', 'done', '2020-12-31', ''],
    ['四项制度', 'done', '', ''],
    ['到期的师徒考核', 'done', '', ''],
    ['封存 2019 年台账', 'done', '', ''],
  ]);
});

test.each([
  ['2020-11-30', 'later'],
  ['2020-12-01', 'open'],
  ['2020-12-31', 'open'],
  ['2021-01-01', 'overdue'],
] as const)('on %s an assessment of 2020 that is not filed is %s', (today, state) => {
  const assessment = obligationsOf(facts({ today })).find(({ kind }) => kind === 'assessment');
  expect(assessment?.state).toBe(state);
});

test('a cycle is to be prepared from a year before its end on, and overdue after it; a studio without a title has none', () => {
  const lineOf = (today: string, cycles: readonly DueCycle[]) =>
    obligationsOf(facts({ today, cycles })).find(({ kind }) => kind === 'cycle');
  expect(lineOf('2020-11-01', [cycle()])?.state).toBe('later');
  expect(lineOf('2020-11-02', [cycle()])).toMatchObject({ state: 'open', about: 'title.one' });
  expect(lineOf('2021-11-03', [cycle()])?.state).toBe('overdue');
  expect(lineOf('2021-09-03', [cycle({ turn: '示例医院工会' })])?.detail).toBe('待示例医院工会给出意见');
  expect(lineOf('2020-11-02', [])).toBeUndefined();
});

test('nothing is overdue or open once everything is done', () => {
  const known = facts({
    selfChecks: [{ from: '2020-01-01', to: '2020-06-30', state: 'filedLate' }],
    assessments: [{ year: 2020, filed: true, turn: '', opensOn: '2020-12-01' }],
    waiting: 0,
    cycles: [],
  });
  expect(new Set(obligationsOf(known).map(({ state }) => state))).toEqual(new Set(['done']));
});

test('the most pressing state is never less pressing than any', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...dueStates)), (states) => {
      const found = pressing(states.map((state) => ({ state })));
      for (const state of states)
        expect(dueStates.indexOf(found)).toBeLessThanOrEqual(dueStates.indexOf(state));
    }),
  );
});
