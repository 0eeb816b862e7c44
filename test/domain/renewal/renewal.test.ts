import fc from 'fast-check';
import type { Failure } from '../../../domain/failure/failure';
import {
  appealEnd,
  attemptOf,
  fileRenewal,
  giveRenewalOpinion,
  type Renewal,
  renewalPhaseOf,
  stepOf,
  type Verdict,
  verdicts,
  yearsOf,
} from '../../../domain/renewal/renewal';
import { fromShanghai } from '../../../domain/time/shanghai';
import { takeStep } from '../../../domain/title/state';
import { turnOf } from '../../../domain/way/way';
import { aTitle, sayer, terms } from './a-title';

const leader = { name: '马示例', isLeader: true };
const words = { statement: '五年来带教十人。', files: [] };
const file = (at: string, more: Parameters<typeof aTitle>[0] = {}, by = leader, said = words): Renewal =>
  fileRenewal(aTitle(more), [], said, by, terms, fromShanghai(at));
const failure = (act: () => unknown): Partial<Failure> => {
  try {
    act();
  } catch (thrown) {
    return thrown as Failure;
  }
  throw new Error('nothing was refused');
};
const says = (renewal: Renewal, place: 0 | 1 | 2, verdict: Verdict, improveBy = ''): Renewal =>
  giveRenewalOpinion(
    renewal,
    { verdict, text: '核查属实。', improveBy },
    sayer(place, `2025-10-0${place + 1} 09:00`),
  );
const decided = (verdict: Verdict, improveBy = ''): Renewal =>
  says(says(says(file('2025-09-01'), 0, 'keep'), 1, 'keep'), 2, verdict, improveBy);

test('the leader files it in the last year of the cycle, with words of his or her own', () => {
  expect(failure(() => file('2024-11-18 23:59')).userMessage).toBe(
    '管理周期到 2025-11-19 为止，从 2024-11-19 起可以申请周期考核。',
  );
  const renewal = file('2024-11-19');
  expect(renewal).toMatchObject({
    _id: 'renewal.title.one.1.1',
    attempt: 1,
    cycle: { number: 1, from: '2020-11-20', until: '2025-11-19' },
    studioName: '马示例创新工作室',
  });
  expect(renewal.stations.map(({ capacity }) => capacity)).toEqual([
    'unitUnion',
    'directUnion',
    'industryUnion',
  ]);
  expect(failure(() => file('2025-09-01', {}, leader, { statement: ' ', files: [] }))).toMatchObject({
    code: 'RULES_NOT_MET',
    field: 'statement',
  });
});

test('what is not filed in time is opened by the industry union, not before the cycle is over', () => {
  const office = { name: '赵样例', isLeader: false };
  expect(failure(() => file('2025-11-19 23:59', {}, office)).code).toBe('WRONG_STATE');
  expect(file('2025-11-20 00:00', {}, office, { statement: '', files: [] }).filedBy).toBe('赵样例');
});

test('a class without cycles, a title that is removed or rests is not renewed', () => {
  const gone = { kind: 'removed', at: '', reason: '', by: '' } as const;
  expect(
    failure(() =>
      fileRenewal(aTitle(), [], words, leader, { ...terms, classes: [1] }, fromShanghai('2025-09-01')),
    ).clause,
  ).toBe('二(六)');
  expect(failure(() => file('2025-09-01', { state: gone })).code).toBe('WRONG_STATE');
  expect(failure(() => file('2025-09-01', { state: { ...gone, kind: 'paused' } })).code).toBe('WRONG_STATE');
});

test('it goes from level to level; the industry union decides last', () => {
  const renewal = file('2025-09-01');
  expect(failure(() => says(renewal, 1, 'keep')).userMessage).toBe(
    '要先由所在单位工会给出意见，再到您这一级。',
  );
  const after = says(renewal, 0, 'remove');
  expect([turnOf(after)?.capacity, after.decidedAt, stepOf(after, terms)]).toEqual(['directUnion', '', null]);
  const end = says(says(after, 1, 'keep'), 2, 'keep');
  expect([turnOf(end), end.pending, end.decidedAt]).toEqual([null, true, fromShanghai('2025-10-03 09:00')]);
  expect(failure(() => says(end, 2, 'remove')).code).toBe('WRONG_STATE');
});

test('renewed, the next cycle begins on the day after the last, whenever it was decided', () => {
  expect(stepOf(decided('keep'), terms)).toMatchObject({
    kind: 'renewed',
    cycle: { number: 2, from: '2025-11-20', until: '2030-11-19' },
    cause: 'renewal.title.one.1.1',
    by: '赵样例',
  });
});

test('to improve has a day after today; the second assessment keeps or removes', () => {
  expect(failure(() => decided('improve', '2025-10-03')).field).toBe('improveBy');
  const step = stepOf(decided('improve', '2026-05-31'), terms);
  expect(step).toMatchObject({ kind: 'toImprove', until: '2026-05-31' });
  if (!step) throw new Error('no step');
  const improving = takeStep(aTitle(), step);
  expect(attemptOf(improving)).toBe(2);
  const again = fileRenewal(improving, [], words, leader, terms, fromShanghai('2025-11-01'));
  expect(again._id).toBe('renewal.title.one.1.2');
  expect(failure(() => says(again, 0, 'improve', '2027-01-01')).field).toBe('verdict');
});

test('a removal names the term for an appeal: its last day counts whole', () => {
  expect(stepOf(decided('remove'), terms)).toMatchObject({
    kind: 'removed',
    reason: '核查属实。',
    appealUntil: '2025-11-02T15:59:59.999Z',
  });
  expect(appealEnd({ appealDays: 1 }, fromShanghai('2025-10-03 23:59'))).toBe('2025-10-04T15:59:59.999Z');
});

test('the years of a cycle are whole but for the first and the last', () => {
  const cycle = { number: 1, from: '2020-11-20', until: '2025-11-19' };
  expect(yearsOf(cycle, '2025-09-01')).toEqual([
    { year: 2020, from: '2020-11-20', to: '2020-12-31' },
    { year: 2021, from: '2021-01-01', to: '2021-12-31' },
    { year: 2022, from: '2022-01-01', to: '2022-12-31' },
    { year: 2023, from: '2023-01-01', to: '2023-12-31' },
    { year: 2024, from: '2024-01-01', to: '2024-12-31' },
    { year: 2025, from: '2025-01-01', to: '2025-09-01' },
  ]);
  expect(yearsOf(cycle, '2026-03-01').at(-1)).toEqual({ year: 2025, from: '2025-01-01', to: '2025-11-19' });
});

test('where it stands: within, ending, under way, over', () => {
  const cycle = { number: 1, from: '2020-11-20', until: '2025-11-19' };
  const phase = (at: string, open: Pick<Renewal, 'decidedAt'> | null = null) =>
    renewalPhaseOf(aTitle(), cycle, open, terms, fromShanghai(at));
  expect([phase('2024-01-01'), phase('2025-01-01'), phase('2026-01-01')]).toEqual([
    'running',
    'ending',
    'over',
  ]);
  expect(phase('2025-01-01', { decidedAt: '' })).toBe('underway');
});

test('whatever the unions say, none speaks twice and only the last word counts', () => {
  fc.assert(
    fc.property(fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...verdicts))), (given) => {
      let renewal = file('2025-09-01');
      given.forEach((verdict, place) => {
        renewal = says(renewal, place as 0 | 1 | 2, verdict, verdict === 'improve' ? '2026-05-31' : '');
      });
      expect(renewal.opinions.map(({ post }) => post)).toEqual(renewal.stations);
      const kinds = { keep: 'renewed', improve: 'toImprove', remove: 'removed' } as const;
      expect(stepOf(renewal, terms)?.kind).toBe(kinds[given[2] ?? 'keep']);
    }),
  );
});
