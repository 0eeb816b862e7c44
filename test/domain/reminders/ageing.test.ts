import fc from 'fast-check';
import { type Ageing, ageingDays, ageingReminders } from '../../../domain/reminders/ageing';
import { dayInShanghai } from '../../../domain/time/shanghai';
import { draft, round, september, states } from '../programme';

const at = (application: (typeof states)['atUnit'], id: string, since: string): Ageing => ({
  _id: id,
  state: application.state,
  stations: application.stations,
  unitName: '示例医院',
  since,
  studioName: '马示例工作室',
});
const told = (
  applications: readonly Ageing[],
  now: string,
  of: Parameters<typeof ageingReminders>[0] = round,
) =>
  ageingReminders(of, applications, now).map(({ kind, to, title }) => [
    kind,
    to.kind === 'post' ? to.post.capacity : '',
    title,
  ]);

test('three days after it came to a post, at nine, whoever is waited for is told; nobody before', () => {
  const one = at(states.atUnit, 'one', september(10, '18:00'));
  expect(told([one], september(13, '08:59'))).toEqual([]);
  expect(told([one], september(13, '09:00'))).toEqual([
    ['applicationAgeing', 'unitUnion', '已等候 3 天，请提出意见'],
    ['applicationAgeing', 'unitAdministration', '已等候 3 天，请提出意见'],
  ]);
});

test('after seven days the level above is told too', () => {
  const one = at(states.atUnit, 'one', september(10, '18:00'));
  expect(told([one], september(17, '09:00'))).toEqual([
    ['applicationAgeing', 'unitUnion', '已等候 7 天，请提出意见'],
    ['applicationAgeing', 'unitAdministration', '已等候 7 天，请提出意见'],
    ['applicationOverdue', 'directUnion', '下级已满 7 天未提出意见'],
  ]);
});

test('all that reached the same age on the same day are one message, whenever the timer fires', () => {
  const both = [
    at(states.atUnit, 'one', september(10, '10:00')),
    at(states.atUnit, 'two', september(10, '18:00')),
  ];
  const first = ageingReminders(round, both, september(13, '09:00'));
  const later = ageingReminders(round, both, september(15, '22:00'));
  expect(first.map(({ text }) => text)).toEqual(
    Array.from(
      { length: 2 },
      () => '示例医院申报的“马示例工作室”等 2 份申报表已满 3 天没有意见，请及时审阅。',
    ),
  );
  expect(later.map(({ key }) => key)).toEqual(first.map(({ key }) => key));
  expect(first[0]?.expiresAt).toBe(september(17, '09:00'));
});

test('a round may set other days, or none', () => {
  const one = at(states.atUnit, 'one', september(10, '18:00'));
  const five = { ...round, reminders: { ...round.reminders, undecidedDays: [5] } };
  expect(told([one], september(14, '12:00'), five)).toEqual([]);
  expect(told([one], september(15, '12:00'), five)).toHaveLength(3);
  const never = { ...round, reminders: { ...round.reminders, undecidedDays: [] } };
  expect(told([one], september(29, '12:00'), never)).toEqual([]);
});

test('what is with the leader or under review does not age', () => {
  const others = [draft, states.review].map((one, index) =>
    at({ ...one, stations: states.atUnit.stations }, `${index}`, september(1)),
  );
  expect(told(others, september(29))).toEqual([]);
});

test('which days are due: those a later threshold covers are left to it, and before nine yesterday counts', () => {
  expect(ageingDays(round, september(20, '09:00'))).toEqual([
    { days: 3, from: '2020-09-14', to: '2020-09-17' },
    { days: 7, from: '', to: '2020-09-13' },
  ]);
  expect(ageingDays(round, september(20, '08:59'))).toEqual([
    { days: 3, from: '2020-09-13', to: '2020-09-16' },
    { days: 7, from: '', to: '2020-09-12' },
  ]);
});

test('an application is called in mind at the threshold under whose days it falls', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 23 }), (day, hour) => {
      const now = september(28, `${String(hour).padStart(2, '0')}:30`);
      const since = september(day, '18:00');
      const covering = ageingDays(round, now).filter(
        ({ from, to }) => dayInShanghai(since) >= from && dayInShanghai(since) <= to,
      );
      const keys = ageingReminders(round, [at(states.atUnit, 'one', since)], now).map(({ key }) =>
        Number(key.split(':')[2]),
      );
      expect([...new Set(keys)]).toEqual(covering.map(({ days }) => days));
    }),
  );
});
