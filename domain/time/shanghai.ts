import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** An instant as ISO 8601 text in UTC with milliseconds, for example `2020-09-29T15:59:59.999Z`. */
export type Instant = string;

const hoursAheadOfUtc = 8;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** @returns the instant as a dayjs value on Shanghai's clock: UTC+8 all year, whatever the machine's zone */
export const inShanghai = (at: Instant): dayjs.Dayjs => dayjs.utc(at).utcOffset(hoursAheadOfUtc * 60);

/** The last day told: whoever judges a form asks for the day of one instant at every line. */
let told: { readonly at: Instant; readonly day: string } | undefined;

/** @returns the Shanghai day of the instant as `YYYY-MM-DD`; many times faster than formatting */
export const dayInShanghai = (at: Instant): string => {
  if (told?.at === at) return told.day;
  const day = new Date(Date.parse(at) + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10);
  told = { at, day };
  return day;
};

/** @returns the hour that Shanghai's clocks show, 0 to 23 */
export const hourInShanghai = (at: Instant): number =>
  new Date(Date.parse(at) + hoursAheadOfUtc * 3_600_000).getUTCHours();

/** @param text local Shanghai time, `YYYY-MM-DD` or `YYYY-MM-DD HH:mm[:ss[.SSS]]` */
export const fromShanghai = (text: string): Instant =>
  dayjs.utc(text.replace(' ', 'T')).subtract(hoursAheadOfUtc, 'hour').toISOString();

/** @returns `9月29日（周二）` */
export const dayWithWeekday = (at: Instant): string => {
  const local = inShanghai(at);
  return `${local.format('M月D日')}（${weekdays[local.day()]}）`;
};

/** @returns `9月29日` */
export const monthAndDay = (at: Instant): string => inShanghai(at).format('M月D日');

/** @returns `2020年9月29日` */
export const fullDay = (at: Instant): string => inShanghai(at).format('YYYY年M月D日');

/** @returns `2020年9月29日 23:59`, to be shown when the exact instant is asked for */
export const exactMinute = (at: Instant): string => inShanghai(at).format('YYYY年M月D日 HH:mm');

/** @returns `10:32` */
export const clock = (at: Instant): string => inShanghai(at).format('HH:mm');

/** @returns whole Shanghai calendar days from `from` to `to`; 0 on the same day, negative when `to` lies before */
export const daysBetween = (from: Instant, to: Instant): number =>
  (Date.parse(dayInShanghai(to)) - Date.parse(dayInShanghai(from))) / 86_400_000;

/** @returns the instant of `HH:mm` on the Shanghai day that lies `days` days from the day of `at` */
export const atTimeOfDay = (at: Instant, days: number, time: string): Instant => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return inShanghai(at).startOf('day').add(days, 'day').hour(hour).minute(minute).toISOString();
};
