import { isWorkday } from 'chinese-days';
import { endOfNotice } from '../../../domain/public-notice/period';

describe('a public notice of five working days', () => {
  it.each([
    ['from a Monday ends with the next Monday', '2020-10-19T02:00:00.000Z', '2020-10-26T15:59:59.999Z'],
    ['from a Friday ends with the next Friday', '2020-10-23T02:00:00.000Z', '2020-10-30T15:59:59.999Z'],
    // 1–8 October 2020 were holidays; Saturday the 10th was worked.
    ['over the National Day holidays', '2020-09-29T02:00:00.000Z', '2020-10-13T15:59:59.999Z'],
    ['counts the day in Shanghai, not in UTC', '2020-10-18T17:00:00.000Z', '2020-10-26T15:59:59.999Z'],
  ])('%s', (_, from, until) => {
    expect(endOfNotice(from, 5, isWorkday)).toBe(until);
  });

  it('refuses a calendar without working days', () => {
    expect(() => endOfNotice('2020-10-19T02:00:00.000Z', 5, () => false)).toThrow(RangeError);
  });
});
