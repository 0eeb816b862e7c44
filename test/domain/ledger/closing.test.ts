import { type Closing, close, closingOf, periodName } from '../../../domain/ledger/closing';

const by = { personId: 'leader', name: '马示例' };
const closing = (period: string, at: string): Closing => ({ period, at, ...by });
const settle = (period: string, now: string, waiting = 0, closings: readonly Closing[] = []) =>
  close(closings, period, { waiting, ...by }, now);

test('a month may be closed from its 28th on, a year from the first of December, on Shanghai’s clock', () => {
  expect(() => settle('2020-09', '2020-09-27T15:59:59.999Z')).toThrow('WRONG_STATE');
  expect(settle('2020-09', '2020-09-27T16:00:00.000Z').period).toBe('2020-09');
  expect(() => settle('2020', '2020-11-30T15:59:59.999Z')).toThrow('WRONG_STATE');
  expect(settle('2020', '2020-11-30T16:00:00.000Z')).toEqual(closing('2020', '2020-11-30T16:00:00.000Z'));
});

test('nothing is closed twice, nor while entries wait for the leader', () => {
  const september = closing('2020-09', '2020-10-01T00:00:00.000Z');
  expect(() => settle('2020-09', '2020-10-02T00:00:00.000Z', 0, [september])).toThrow(
    expect.objectContaining({ userMessage: '2020年9月的台账已经封存。' }) as Error,
  );
  expect(() => settle('2020-10', '2020-11-01T00:00:00.000Z', 2)).toThrow(
    expect.objectContaining({ userMessage: '2020年10月还有 2 条记录没有确认，请先确认再封存。' }) as Error,
  );
});

test('a day falls under the first closing of its month or year', () => {
  const month = closing('2020-09', '2020-10-01T00:00:00.000Z');
  const year = closing('2020', '2020-12-20T00:00:00.000Z');
  expect(closingOf([year, month], '2020-09-30')).toEqual(month);
  expect(closingOf([year, month], '2020-10-01')).toEqual(year);
  expect(closingOf([year, month], '2021-01-01')).toBeNull();
  expect([periodName('2020-09'), periodName('2020')]).toEqual(['2020年9月', '2020年']);
});
