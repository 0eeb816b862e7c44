import { selfCheckReminder, selfCheckSlot } from '../../../domain/reminders/self-check';
import { newStudio } from '../../../domain/studio/studio';
import { fromShanghai } from '../../../domain/time/shanghai';

const since = fromShanghai('2020-11-20 10:00');
const preparing = newStudio({ _id: 'leader', name: '马示例' }, [], since);
const named = { ...preparing, state: { kind: 'named', since } } as const;
const half = { months: 6 } as const;

test('the self-check of the first half is called in mind on 06-15 and 06-27 at nine, and not after its end', () => {
  const at = (text: string) => selfCheckSlot(half, fromShanghai(text))?.slot.at ?? null;
  expect(at('2021-06-15 08:59')).toBeNull();
  expect(at('2021-06-15 09:00')).toBe(fromShanghai('2021-06-15 09:00'));
  expect(at('2021-06-27 09:00')).toBe(fromShanghai('2021-06-27 09:00'));
  expect(at('2021-06-30 23:59')).toBe(fromShanghai('2021-06-27 09:00'));
  expect(at('2021-07-01 00:00')).toBeNull();
});

test('the period that ends with the year is left to the reminders of the assessment', () => {
  expect(selfCheckSlot(half, fromShanghai('2021-12-28 09:00'))).toBeNull();
  expect(selfCheckSlot({ months: 12 }, fromShanghai('2021-06-27 09:00'))).toBeNull();
  expect(selfCheckSlot({ months: 3 }, fromShanghai('2021-09-28 09:00'))?.period.from).toBe('2021-07-01');
});

test('the leader of a named studio is told, with the day; nobody of one that has filed or holds no title', () => {
  const now = fromShanghai('2021-06-27 09:01');
  const due = selfCheckSlot(half, now);
  if (due === null) throw new Error('nothing is due');
  expect(selfCheckReminder(named, due, now, false)).toMatchObject({
    key: 'studio.leader:selfCheckDue:2021-01-01:3',
    to: { kind: 'person', personId: 'leader' },
    title: '2021年上半年自检还有 3 天',
    text: '马示例创新工作室2021年上半年的自检应于6月30日前提交，还有 3 天，台账已为您起草（二(二)3）。',
    link: { kind: 'selfCheck', studioId: 'studio.leader', from: '2021-01-01' },
    expiresAt: fromShanghai('2021-06-30 23:59:59.999'),
  });
  expect(selfCheckReminder(named, due, now, true)).toBeNull();
  expect(selfCheckReminder(preparing, due, now, false)).toBeNull();
});
