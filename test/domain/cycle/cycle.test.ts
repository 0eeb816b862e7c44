import fc from 'fast-check';
import {
  cycleAfter,
  cycleAt,
  cycleFrom,
  cycleOf,
  cyclePhase,
  endOf,
  opensOn,
} from '../../../domain/cycle/cycle';
import { usualTerms } from '../../../domain/programme/terms';
import { fromShanghai } from '../../../domain/time/shanghai';

const terms = usualTerms.cycle;
const since = fromShanghai('2020-11-20 10:00');
const title = { since, class: 2 } as const;

test('a cycle is five years: it begins on the day of the naming and ends on the day before its fifth anniversary', () => {
  expect(cycleOf(title, terms)).toEqual({ number: 1, from: '2020-11-20', until: '2025-11-19' });
  expect(cycleFrom('2024-02-29', 1, 5)).toEqual({ number: 1, from: '2024-02-29', until: '2029-02-27' });
});

test('which classes have one, and how long it is, is a setting', () => {
  expect(cycleOf(title, { ...terms, classes: [1] })).toBe(null);
  expect(cycleOf(title, { ...terms, years: 3 })?.until).toBe('2023-11-19');
});

test('it does not go on by itself: the next one begins with the renewal, on the day after the last', () => {
  const step = { at: fromShanghai('2026-01-08 09:00'), by: '示例', reason: '达标', cause: 'renewal' };
  const first = cycleFrom('2020-11-20', 1, 5);
  const next = cycleAfter(first, 5);
  expect(next).toEqual({ number: 2, from: '2025-11-20', until: '2030-11-19' });
  expect(cycleOf({ ...title, history: [{ ...step, kind: 'renewed', cycle: next }] }, terms)).toEqual(next);
  expect(cyclePhase(first, terms, fromShanghai('2026-06-01'))).toBe('over');
});

test('it is to be prepared from a year before its end on', () => {
  const cycle = cycleFrom('2020-11-20', 1, 5);
  expect(opensOn(cycle, terms)).toBe('2024-11-19');
  expect(cyclePhase(cycle, terms, fromShanghai('2024-11-18 23:59'))).toBe('running');
  expect(cyclePhase(cycle, terms, fromShanghai('2024-11-19 00:00'))).toBe('ending');
  expect(cyclePhase(cycle, terms, fromShanghai('2025-11-19 23:59'))).toBe('ending');
  expect(cyclePhase(cycle, terms, fromShanghai('2025-11-20 00:00'))).toBe('over');
  expect(endOf(cycle)).toBe('2025-11-19T15:59:59.999Z');
});

test('a title that was given long ago is brought in in the middle of the cycle that runs now', () => {
  expect(cycleAt(fromShanghai('2012-03-01'), 5, fromShanghai('2026-06-01'))).toEqual({
    number: 3,
    from: '2022-03-01',
    until: '2027-02-28',
  });
});

test('cycles follow each other without a gap and without a day in two of them', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 10 }), (from, years) => {
      const cycle = cycleFrom(from, 1, years);
      const next = cycleAfter(cycle, years);
      expect(cycle.until >= from).toBe(true);
      expect(Date.parse(next.from) - Date.parse(cycle.until)).toBe(86_400_000);
    }),
  );
});
