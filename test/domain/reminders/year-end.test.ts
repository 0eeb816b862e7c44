import { cycleEndOf, cycleEndReminders } from '../../../domain/reminders/cycle-end';
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

test('a cycle ends five years after the naming, and again five years later', () => {
  expect(cycleEndOf(since, fromShanghai('2021-01-01'))).toBe(fromShanghai('2025-11-20 10:00'));
  expect(cycleEndOf(since, fromShanghai('2026-01-01'))).toBe(fromShanghai('2030-11-20 10:00'));
});

test('90, 30 and 7 days before its end the leader and the industry union are told', () => {
  const days = (text: string) =>
    cycleEndReminders(named, fromShanghai(text)).map(({ title, to }) => [to.kind, title]);
  expect(days('2025-08-22 08:59')).toEqual([]);
  expect(days('2025-08-22 09:00')).toEqual([
    ['person', '管理周期还有 90 天期满'],
    ['post', '管理周期还有 90 天期满'],
  ]);
  expect(days('2025-11-13 09:00')[0]).toEqual(['person', '管理周期还有 7 天期满']);
  expect(cycleEndReminders(named, fromShanghai('2025-10-21 09:00'))[0]?.text).toBe(
    '马示例创新工作室的五年管理周期于2025年11月20日（周四）期满，请准备周期考核材料（二(六)）。',
  );
});
