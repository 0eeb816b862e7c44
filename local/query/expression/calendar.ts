import { refused } from '../errors';

/** A moment taken apart in a time zone. Months and days from 1, weekday 0 for Sunday. */
export interface CalendarParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
  /** From 1 for 1 January. */
  dayOfYear: number;
  /** What the zone is ahead of UTC, in minutes. */
  offset: number;
}

const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far a zone ('UTC', '+08:00', 'Asia/Shanghai') is ahead of UTC at a moment, in milliseconds. */
export function zoneOffset(zone: string, moment: number): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const local = utc(parts.year, parts.month, parts.day, parts.hour % 24, parts.minute, parts.second, 0);
  return local - Math.floor(moment / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        calendar: 'gregory',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      throw refused(`unrecognized time zone identifier: "${zone}"`);
    }
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Takes a date apart in a zone. */
export function partsOf(date: Date, zone: string): CalendarParts {
  const offset = zoneOffset(zone, date.getTime());
  const local = new Date(date.getTime() + offset);
  const start = utc(local.getUTCFullYear(), 1, 1, 0, 0, 0, 0);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: local.getUTCDay(),
    dayOfYear: Math.floor((local.getTime() - start) / DAY) + 1,
    offset: offset / 60_000,
  };
}

/** Milliseconds of a UTC date; figures beyond their range carry over, years are taken as they are. */
export function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

/** The moment at which the clocks of a zone show a local time given as if it were UTC. */
export function fromLocal(local: number, zone: string): Date {
  const guess = local - zoneOffset(zone, local);
  return new Date(local - zoneOffset(zone, guess));
}

/** The week of the year from 0 to 53; weeks begin on Sunday, days before the first Sunday are week 0. */
export function weekOfYear({ dayOfYear, weekday }: CalendarParts): number {
  return Math.floor((dayOfYear + 6 - weekday) / 7);
}

/** The ISO 8601 week and its year; weeks begin on Monday, week 1 holds the first Thursday. */
export function isoWeek({ year, dayOfYear, weekday }: CalendarParts): { year: number; week: number } {
  const week = Math.floor((dayOfYear - (weekday === 0 ? 7 : weekday) + 10) / 7);
  if (week < 1) return { year: year - 1, week: weeksIn(year - 1) };
  if (week > weeksIn(year)) return { year: year + 1, week: 1 };
  return { year, week };
}

function weeksIn(year: number): number {
  const weekdayOf = (y: number) => new Date(utc(y, 12, 31, 0, 0, 0, 0)).getUTCDay();
  return weekdayOf(year) === 4 || weekdayOf(year - 1) === 3 ? 53 : 52;
}

/** The moment of an ISO week date. */
export function fromIsoWeek(year: number, week: number, weekday: number): number {
  const fourth = new Date(utc(year, 1, 4, 0, 0, 0, 0));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  return monday + (week - 1) * 7 * DAY + (weekday - 1) * DAY;
}
