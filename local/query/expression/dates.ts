import { ObjectId, Timestamp } from 'bson';
import { onlyKnown, refused } from '../errors';
import { isDocument, type Value } from '../values';
import { requireWhole } from './arrays';
import { type CalendarParts, fromIsoWeek, fromLocal, isoWeek, partsOf, utc, weekOfYear } from './calendar';
import { formatDate, parseDate, parseDateAs } from './date-text';
import { type Evaluate, isPresent, type OperatorCompiler, type OperatorTable, wrongType } from './evaluate';

function requireDate(value: Value, name: string): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000);
  throw wrongType(name, 'a date', value);
}

function requireZone(value: Value, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw wrongType(name, 'a time zone', value);
  return value;
}

/** A part of a date: the operand is a date, or {date, timezone}. */
function part(read: (parts: CalendarParts) => Value): OperatorCompiler {
  return (operand, compile, name) => {
    const only = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
    const named = isDocument(only) && 'date' in only;
    const date = compile(named ? only.date : only);
    const zone = named && 'timezone' in only ? compile(only.timezone) : () => 'UTC';
    return (scope) => {
      const [value, zoneName] = [date(scope), requireZone(zone(scope), name)];
      if (!isPresent(value) || zoneName === null) return null;
      return read(partsOf(requireDate(value, name), zoneName));
    };
  };
}

/** Compiles the named options that are there; throws on others. */
function options(
  operand: Value,
  compile: (value: Value) => Evaluate,
  name: string,
  known: readonly string[],
) {
  if (!isDocument(operand)) throw refused(`${name} needs an object`);
  onlyKnown(name, operand, known);
  return Object.fromEntries(Object.entries(operand).map(([field, value]) => [field, compile(value)]));
}

const dateToString: OperatorCompiler = (operand, compile, name) => {
  const { date, format, timezone, onNull } = options(operand, compile, name, [
    'date',
    'format',
    'timezone',
    'onNull',
  ]);
  if (date === undefined) throw refused("Missing 'date' parameter to $dateToString");
  return (scope) => {
    const value = date(scope);
    const zone = timezone === undefined ? 'UTC' : requireZone(timezone(scope), name);
    if (!isPresent(value)) return onNull === undefined ? null : onNull(scope);
    const pattern = format?.(scope) ?? (zone === 'UTC' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L');
    if (zone === null) return null;
    if (typeof pattern !== 'string') throw wrongType(name, 'a format', pattern);
    return formatDate(requireDate(value, name), pattern, zone);
  };
};

const dateFromString: OperatorCompiler = (operand, compile, name) => {
  const known = ['dateString', 'format', 'timezone', 'onNull', 'onError'];
  const { dateString, format, timezone, onNull, onError } = options(operand, compile, name, known);
  if (dateString === undefined) throw refused("Missing 'dateString' parameter to $dateFromString");
  return (scope) => {
    const text = dateString(scope);
    const zone = timezone === undefined ? 'UTC' : requireZone(timezone(scope), name);
    if (!isPresent(text)) return onNull === undefined ? null : onNull(scope);
    if (zone === null) return null;
    const pattern = format?.(scope);
    const date = typeof text !== 'string' ? undefined : read(text, pattern, zone);
    if (date !== undefined) return date;
    if (onError !== undefined) return onError(scope);
    throw refused('$dateFromString could not read the text as a date');
  };

  function read(text: string, pattern: Value, zone: string): Date | undefined {
    return typeof pattern === 'string' ? parseDateAs(text, pattern, zone) : parseDate(text, zone);
  }
};

const dateFromParts: OperatorCompiler = (operand, compile, name) => {
  const clock = ['hour', 'minute', 'second', 'millisecond', 'timezone'];
  const known = ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', ...clock];
  const parts = options(operand, compile, name, known);
  const isIso = parts.isoWeekYear !== undefined;
  if (!isIso && parts.year === undefined)
    throw refused("$dateFromParts requires either 'year' or 'isoWeekYear'");
  return (scope) => {
    const values = Object.entries(parts).map(([field, evaluate]) => [field, evaluate(scope)] as const);
    if (!values.every(([, value]) => isPresent(value))) return null;
    const given = Object.fromEntries(values);
    const figure = (field: string, fallback: number) =>
      given[field] === undefined ? fallback : requireWhole(given[field], name);
    const day = isIso
      ? fromIsoWeek(figure('isoWeekYear', 1970), figure('isoWeek', 1), figure('isoDayOfWeek', 1))
      : utc(figure('year', 1970), figure('month', 1), figure('day', 1), 0, 0, 0, 0);
    const time =
      ((figure('hour', 0) * 60 + figure('minute', 0)) * 60 + figure('second', 0)) * 1000 +
      figure('millisecond', 0);
    return fromLocal(day + time, requireZone(given.timezone ?? 'UTC', name) ?? 'UTC');
  };
};

const dateToParts: OperatorCompiler = (operand, compile, name) => {
  const { date, timezone, iso8601 } = options(operand, compile, name, ['date', 'timezone', 'iso8601']);
  if (date === undefined) throw refused("Missing 'date' parameter to $dateToParts");
  return (scope) => {
    const value = date(scope);
    const zone = timezone === undefined ? 'UTC' : requireZone(timezone(scope), name);
    if (!isPresent(value) || zone === null) return null;
    const parts = partsOf(requireDate(value, name), zone);
    const { year, month, day, hour, minute, second, millisecond, weekday } = parts;
    if (iso8601?.(scope) !== true) return { year, month, day, hour, minute, second, millisecond };
    const week = isoWeek(parts);
    const isoDayOfWeek = weekday === 0 ? 7 : weekday;
    return { isoWeekYear: week.year, isoWeek: week.week, isoDayOfWeek, hour, minute, second, millisecond };
  };
};

export const dates: OperatorTable = {
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateToString: dateToString,
  $dayOfMonth: part(({ day }) => day),
  $dayOfWeek: part(({ weekday }) => weekday + 1),
  $dayOfYear: part(({ dayOfYear }) => dayOfYear),
  $hour: part(({ hour }) => hour),
  $isoDayOfWeek: part(({ weekday }) => (weekday === 0 ? 7 : weekday)),
  $isoWeek: part((parts) => isoWeek(parts).week),
  $isoWeekYear: part((parts) => isoWeek(parts).year),
  $millisecond: part(({ millisecond }) => millisecond),
  $minute: part(({ minute }) => minute),
  $month: part(({ month }) => month),
  $second: part(({ second }) => second),
  $week: part(weekOfYear),
  $year: part(({ year }) => year),
};
