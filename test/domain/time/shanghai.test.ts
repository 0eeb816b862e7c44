import fc from 'fast-check';
import {
  atTimeOfDay,
  daysBetween,
  dayWithWeekday,
  exactMinute,
  fromShanghai,
  inShanghai,
  monthAndDay,
} from '../../../domain/time/shanghai';

test('the end of 29 September in Shanghai is 16:00 of that day in UTC', () => {
  expect(fromShanghai('2020-09-29 23:59:59.999')).toBe('2020-09-29T15:59:59.999Z');
});

test('instants are shown on Shanghai’s clock', () => {
  const cutoff = '2020-09-29T15:59:59.999Z';
  expect(monthAndDay(cutoff)).toBe('9月29日');
  expect(dayWithWeekday(cutoff)).toBe('9月29日（周二）');
  expect(exactMinute(cutoff)).toBe('2020年9月29日 23:59');
});

test('a day begins at midnight in Shanghai, not in UTC', () => {
  expect(daysBetween('2020-09-15T15:59:59.000Z', '2020-09-15T16:00:00.000Z')).toBe(1);
  expect(daysBetween('2020-09-15T16:00:00.000Z', '2020-09-16T15:59:59.000Z')).toBe(0);
});

test('nine o’clock seven days before the cutoff', () => {
  expect(atTimeOfDay('2020-09-29T15:59:59.999Z', -7, '09:00')).toBe('2020-09-22T01:00:00.000Z');
});

test('what is written in Shanghai time reads the same again', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      const at = date.toISOString();
      expect(fromShanghai(inShanghai(at).format('YYYY-MM-DD HH:mm:ss.SSS'))).toBe(at);
    }),
  );
});
