import { usualTerms } from '../../../domain/programme/terms';
import { cycleEndReminders } from '../../../domain/reminders/cycle-end';
import { assessmentReminders, assessmentSlot } from '../../../domain/reminders/year-end';
import { newStudio } from '../../../domain/studio/studio';
import { fromShanghai } from '../../../domain/time/shanghai';

const since = fromShanghai('2020-11-20 10:00');
const preparing = newStudio(
  { _id: 'leader', name: '马示例' },
  [
    { _id: 'hospital', unit: { name: '示例医院', industry: '医疗卫生' } },
    { _id: 'industry', unit: null },
  ],
  since,
);
const named = { ...preparing, state: { kind: 'named', since } } as const;

test('the assessment is called in mind on 12-01, 12-15 and 12-28 at nine, until the end of the year', () => {
  const slot = (text: string) => assessmentSlot(fromShanghai(text))?.at ?? null;
  expect(slot('2021-12-01 08:59')).toBe(null);
  expect(slot('2021-12-01 09:00')).toBe(fromShanghai('2021-12-01 09:00'));
  expect(slot('2021-12-15 09:00')).toBe(fromShanghai('2021-12-15 09:00'));
  expect(slot('2021-12-30 12:00')).toBe(fromShanghai('2021-12-28 09:00'));
  expect(slot('2022-01-01 00:00')).toBe(null);
});

test('leader and unit union are told of a named studio, nobody of one that is not or has filed', () => {
  const now = fromShanghai('2021-12-15 09:01');
  expect(
    assessmentReminders(named, now, false).map(({ key, to, title, text }) => [key, to.kind, title, text]),
  ).toEqual([
    [
      'studio.leader:assessment:2021:16:person',
      'person',
      '年度考核还有 16 天',
      '马示例创新工作室2021年度自检和考核材料应于12月31日前备案，还有 16 天（二(二)3）。',
    ],
    [
      'studio.leader:assessment:2021:16:post',
      'post',
      '年度考核还有 16 天',
      '马示例创新工作室2021年度考核应于12月31日前报产业工会备案，还有 16 天（二(二)3）。',
    ],
  ]);
  expect(assessmentReminders(preparing, now, false)).toEqual([]);
  expect(assessmentReminders(named, now, true)).toEqual([]);
});

const title = {
  _id: 'title.one',
  studioId: 'studio.leader',
  class: 2,
  since,
  unionPath: ['hospital', 'industry'],
  state: { kind: 'held' },
  issues: [
    {
      issue: 1,
      code: 'AAAA-BBBB-CCCC',
      studioName: '马示例创新工作室',
      leaderName: '马示例',
      unitName: '示例医院',
      at: since,
      by: '示例',
      reason: '',
    },
  ],
} as const;
const { cycle: terms } = usualTerms;

test('a year, 90, 30 and 7 days before its end the leader and every union of the way are told', () => {
  const told = (text: string) =>
    cycleEndReminders(title, 'leader', false, terms, fromShanghai(text)).map(({ title: words, to }) => [
      to.kind === 'post' ? to.post.capacity : to.kind,
      words,
    ]);
  expect(told('2024-11-19 08:59')).toEqual([]);
  expect(told('2024-11-19 09:00')).toEqual([
    ['person', '管理周期还有 365 天期满'],
    ['unitUnion', '管理周期还有 365 天期满'],
    ['industryUnion', '管理周期还有 365 天期满'],
  ]);
  expect(told('2025-08-21 09:00')[0]).toEqual(['person', '管理周期还有 90 天期满']);
  expect(told('2025-11-12 09:00')[0]).toEqual(['person', '管理周期还有 7 天期满']);
  expect(told('2025-11-20 00:00')).toEqual([]);
});

test('each reminder has a key of its own, so that each comes once', () => {
  const keys = (text: string) =>
    cycleEndReminders(title, 'leader', false, terms, fromShanghai(text)).map(({ key }) => key);
  expect(keys('2025-10-21 09:00')).toEqual([
    'title.one:cycle:2025-11-19T15:59:59.999Z:30:person',
    'title.one:cycle:2025-11-19T15:59:59.999Z:30:post:hospital',
    'title.one:cycle:2025-11-19T15:59:59.999Z:30:post:industry',
  ]);
  expect(keys('2025-11-01 09:00')).toEqual(keys('2025-10-21 09:00'));
});

test('nobody is reminded once the renewal is filed, or of a class without cycles, or of a title that is not kept', () => {
  const now = fromShanghai('2025-10-21 09:00');
  const removed = { kind: 'removed', at: since, reason: '', by: '' } as const;
  expect(cycleEndReminders(title, 'leader', true, terms, now)).toEqual([]);
  expect(cycleEndReminders(title, 'leader', false, { ...terms, classes: [1] }, now)).toEqual([]);
  expect(cycleEndReminders({ ...title, state: removed }, 'leader', false, terms, now)).toEqual([]);
});

test('the term to improve is called in mind 30 and 7 days before its end', () => {
  const improving = { ...title, state: { kind: 'improving', by: '2026-05-31' } } as const;
  const [first] = cycleEndReminders(improving, 'leader', false, terms, fromShanghai('2026-05-01 09:00'));
  expect(first?.text).toBe(
    '马示例创新工作室的限期改进于2026年5月31日到期，请整理改进情况，申请再次考核（二(六)）。',
  );
});
