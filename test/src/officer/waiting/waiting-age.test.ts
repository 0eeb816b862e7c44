import { fromShanghai } from '@domain/time/shanghai';
import { byRound } from '@/officer/waiting/by-round';
import { waitingAge } from '@/officer/waiting/waiting-age';
import { summary } from '../programme';

const since = fromShanghai('2020-09-11 23:50');

test.each([
  ['2020-09-11 23:59', 0, '今天收到', false],
  ['2020-09-12 00:01', 1, '等了 1 天', false],
  ['2020-09-17 09:00', 6, '等了 6 天', false],
  ['2020-09-18 09:00', 7, '等了 7 天，请尽快办理', true],
  ['2020-10-01 09:00', 20, '等了 20 天，请尽快办理', true],
])('received on 11 September, seen at %s: %s days', (now, days, words, long) => {
  expect(waitingAge(since, fromShanghai(now))).toEqual({ days, words, long });
});

test('a phone whose clock runs behind sees no negative wait', () => {
  expect(waitingAge(since, fromShanghai('2020-09-10 09:00')).words).toBe('今天收到');
});

test('what waits is grouped by round, the round with the longest wait first', () => {
  const rounds = [
    { id: 'r2021', title: '2021年创新工作室申报' },
    { id: 'r2020', title: '2020年创新工作室申报' },
  ].map((round) => ({
    ...round,
    year: 2020,
    state: 'open' as const,
    opensAt: since,
    cutoffAt: since,
    version: 1,
  }));
  const rows = [
    summary({ id: 'a', roundId: 'r2020' }),
    summary({ id: 'b', roundId: 'r2021' }),
    summary({ id: 'c', roundId: 'r2020' }),
  ];
  expect(byRound(rows, rounds).map(({ title, rows: of }) => [title, of.map(({ id }) => id)])).toEqual([
    ['2020年创新工作室申报', ['a', 'c']],
    ['2021年创新工作室申报', ['b']],
  ]);
});
