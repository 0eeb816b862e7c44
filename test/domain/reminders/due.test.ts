import type { RosterEntry } from '../../../domain/form/answers';
import { draftReminder, opinionReminder, waitingByPost } from '../../../domain/reminders/due';
import { slotInForce, slotsOf } from '../../../domain/round/reminder-slots';
import { fromShanghai } from '../../../domain/time/shanghai';
import { complete, draft, round, september, states } from '../programme';

test('14, 7, 3, 1 days before and on the last day, at nine in Shanghai', () => {
  expect(slotsOf(round.reminders, round.cutoffAt)).toEqual([
    { daysBefore: 14, at: september(15, '09:00'), until: september(22, '09:00') },
    { daysBefore: 7, at: september(22, '09:00'), until: september(26, '09:00') },
    { daysBefore: 3, at: september(26, '09:00'), until: september(28, '09:00') },
    { daysBefore: 1, at: september(28, '09:00'), until: september(29, '09:00') },
    { daysBefore: 0, at: september(29, '09:00'), until: round.cutoffAt },
  ]);
});

test('the slot in force is the last one begun: a timer that was down sends none that is out of date', () => {
  const slot = (now: string) => slotInForce(round.reminders, round.cutoffAt, now)?.daysBefore ?? null;
  expect(slot(september(15, '08:59'))).toBe(null);
  expect(slot(september(15, '09:00'))).toBe(14);
  expect(slot(september(27, '12:00'))).toBe(3);
  expect(slot(september(29, '23:59'))).toBe(0);
  expect(slot(fromShanghai('2020-09-30 00:00'))).toBe(null);
});

test('a leader with a draft is told what is missing, and the day of the cutoff', () => {
  const roster = (complete.roster as readonly RosterEntry[]).slice(0, 4);
  const open = { ...draft, answers: { ...complete, roster, work: '' } };
  expect(draftReminder(round, open, september(22, '09:10'))).toEqual({
    key: 'round-2020:reminder:2020-09-29T15:59:59.999Z:7:round-2020.leader',
    kind: 'draftReminder',
    to: { kind: 'person', personId: 'leader' },
    title: '申报还有 7 天',
    text: '2020年创新工作室申报于9月29日截止，还有 7 天。还缺：创新团队（1 项）、工作与成果（1 项）。',
    link: { kind: 'application', applicationId: 'round-2020.leader' },
    at: september(22, '09:10'),
    facts: { subject: '2020年创新工作室申报', due: round.cutoffAt },
    expiresAt: september(26, '09:00'),
  });
});

test('one slot has one key, whenever in it the timer fires', () => {
  const key = (now: string) => draftReminder(round, draft, now)?.key;
  expect(key(september(22, '09:00'))).toBe(key(september(24, '17:00')));
  expect(key(september(22, '09:00'))).not.toBe(key(september(26, '09:00')));
});

test('a form that has been handed in is not reminded of', () => {
  expect(draftReminder(round, states.atUnit, september(22))).toBe(null);
  expect(draftReminder(round, states.review, september(22))).toBe(null);
});

test('an extended draft is reminded by its own cutoff', () => {
  const until = fromShanghai('2020-10-10 18:00');
  const extended = { ...draft, extension: { until, reason: '', grantedBy: '', at: september(28) } };
  const message = draftReminder(round, extended, fromShanghai('2020-10-09 10:00'));
  expect(message?.text).toBe('2020年创新工作室申报于10月10日截止，还有 1 天。内容已齐，请尽快提交。');
});

test('officers are reminded once for all that waits at their post', () => {
  const waiting = waitingByPost([states.atUnit, states.atUnitWithOne, states.atDirect, states.review]);
  expect(waiting.map(({ post, count }) => [post.capacity, count])).toEqual([
    ['unitUnion', 2],
    ['unitAdministration', 1],
    ['directUnion', 1],
  ]);
  const [first] = waiting;
  const message = first && opinionReminder(round, first, september(29, '09:05'));
  expect([message?.title, message?.text]).toEqual([
    '有 2 份申报表待您提出意见',
    '2020年创新工作室申报于9月29日截止，今天截止，请及时审阅。',
  ]);
});
