import fc from 'fast-check';
import { daysLater, monthsLater, weeksOf } from '../../../domain/time/month';

test('a month is drawn in weeks from Monday on', () => {
  expect(weeksOf('2026-11')[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeksOf('2026-11').at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
  expect(weeksOf('2021-02')).toHaveLength(4);
});

test('every day of a month stands once, in order, under its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_200 }), (count) => {
      const month = monthsLater('1990-01', count);
      const weeks = weeksOf(month);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days[0]).toBe(`${month}-01`);
      expect(daysLater(days.at(-1) ?? '', 1)).toBe(`${monthsLater(month, 1)}-01`);
      expect(days).toEqual(days.map((_, index) => daysLater(days[0] ?? '', index)));
      for (const week of weeks) {
        for (const [index, day] of week.entries()) {
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe((index + 1) % 7);
        }
      }
    }),
  );
});
