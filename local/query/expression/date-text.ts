import { refused } from '../errors';
import { type CalendarParts, fromLocal, isoWeek, partsOf, utc, weekOfYear } from './calendar';

const two = (figure: number) => String(figure).padStart(2, '0');
const three = (figure: number) => String(figure).padStart(3, '0');
const four = (figure: number) => String(figure).padStart(4, '0');

const specifiers: Record<string, (parts: CalendarParts) => string> = {
  d: ({ day }) => two(day),
  G: (parts) => four(isoWeek(parts).year),
  H: ({ hour }) => two(hour),
  j: ({ dayOfYear }) => three(dayOfYear),
  L: ({ millisecond }) => three(millisecond),
  m: ({ month }) => two(month),
  M: ({ minute }) => two(minute),
  S: ({ second }) => two(second),
  u: ({ weekday }) => String(weekday === 0 ? 7 : weekday),
  U: (parts) => two(weekOfYear(parts)),
  V: (parts) => two(isoWeek(parts).week),
  w: ({ weekday }) => String(weekday + 1),
  Y: ({ year }) => four(year),
  z: ({ offset }) => zoneText(offset),
  Z: ({ offset }) => String(offset),
  '%': () => '%',
};

function zoneText(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Writes a date as `$dateToString` does, e.g. '%Y-%m-%d'. Throws on an unknown specifier. */
export function formatDate(date: Date, format: string, zone: string): string {
  const parts = partsOf(date, zone);
  return format.replace(/%([\s\S]?)/g, (_, letter: string) => {
    const write = specifiers[letter];
    if (write === undefined) throw refused(`Invalid format character '%${letter}' in format string`);
    return write(parts);
  });
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads a date in ISO form; without a zone of its own it is local to `zone`. Undefined where it cannot be read. */
export function parseDate(text: string, zone: string): Date | undefined {
  const match = ISO.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', own] = match;
  const fields: DateFields = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Math.floor(Number(`0.${fraction}`) * 1000),
  };
  return assemble(fields, own === undefined ? zone : own.toUpperCase() === 'Z' ? 'UTC' : own);
}

interface DateFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

function assemble(
  { year, month, day, hour, minute, second, millisecond }: DateFields,
  zone: string,
): Date | undefined {
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 59) return undefined;
  if (day > new Date(utc(year, month + 1, 0, 0, 0, 0, 0)).getUTCDate()) return undefined;
  return fromLocal(utc(year, month, day, hour, minute, second, millisecond), zone);
}

const readers: Record<string, [pattern: string, field: keyof DateFields]> = {
  Y: ['(\\d{4})', 'year'],
  m: ['(\\d{1,2})', 'month'],
  d: ['(\\d{1,2})', 'day'],
  H: ['(\\d{1,2})', 'hour'],
  M: ['(\\d{1,2})', 'minute'],
  S: ['(\\d{1,2})', 'second'],
  L: ['(\\d{1,3})', 'millisecond'],
};

/** Reads a date written in a format of `%Y %m %d %H %M %S %L %z`. Undefined where the text does not fit. */
export function parseDateAs(text: string, format: string, zone: string): Date | undefined {
  const order: (keyof DateFields | 'zone')[] = [];
  const pattern = format.replace(/%([\s\S])|[.*+?^${}()|[\]\\]/g, (part, letter: string | undefined) => {
    if (letter === undefined) return `\\${part}`;
    if (letter === '%') return '%';
    order.push(letter === 'z' ? 'zone' : (readers[letter]?.[1] ?? unreadable(letter)));
    return letter === 'z' ? '(Z|[+-]\\d{2}:?\\d{2})' : (readers[letter] as [string, string])[0];
  });
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (match === null) return undefined;
  const fields: DateFields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let own = zone;
  for (const [i, field] of order.entries()) {
    const found = match[i + 1] as string;
    if (field === 'zone') own = found === 'Z' ? 'UTC' : found;
    else fields[field] = Number(found);
  }
  return assemble(fields, own);
}

function unreadable(letter: string): never {
  throw refused(`Invalid format character '%${letter}' in format string`);
}
