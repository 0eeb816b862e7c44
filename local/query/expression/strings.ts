import { BSONRegExp } from 'bson';
import { compareStrings } from '../compare';
import { onlyKnown, refused } from '../errors';
import { toRegExp } from '../match/regex';
import { isNumber } from '../types';
import { isDocument, type Value } from '../values';
import { requireWhole } from './arrays';
import { eager, isPresent, nullable, type OperatorCompiler, type OperatorTable, wrongType } from './evaluate';

function requireText(value: Value, name: string): string {
  if (typeof value !== 'string') throw wrongType(name, 'a string', value);
  return value;
}

/** Where MongoDB takes numbers and dates for their text, and nothing for an empty text. */
function asText(value: Value, name: string): string {
  if (!isPresent(value)) return '';
  if (isNumber(value)) return String(value);
  return value instanceof Date ? value.toISOString() : requireText(value, name);
}

const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Part of a text by UTF-8 bytes; a negative length takes the rest. Characters are never cut apart. */
function bytesOf([value, first, count]: Value[], name: string): Value {
  const bytes = Buffer.from(asText(value, name));
  const [start, length] = [requireWhole(first, name), requireWhole(count, name)];
  if (start < 0) throw refused(`${name}: starting index must be non-negative`);
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length);
  const cuts = (at: number) => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
  if (start >= bytes.length) return '';
  if (cuts(start) || cuts(end)) throw refused(`${name}: the range is in the middle of a UTF-8 character`);
  return bytes.toString('utf8', start, end);
}

function codePointsOf([value, first, count]: Value[], name: string): Value {
  const [start, length] = [requireWhole(first, name), requireWhole(count, name)];
  if (start < 0 || length < 0) throw refused(`${name} needs a start and a length of 0 or more`);
  return [...asText(value, name)].slice(start, start + length).join('');
}

/** Where a text stands in another, counted in units given by `cut`; -1 if it does not. */
function indexOf(cut: (text: string) => readonly (string | number)[]) {
  return ([value, wanted, first = 0, last]: Value[], name: string): Value => {
    if (!isPresent(value)) return null;
    const whole = cut(requireText(value, name));
    const part = cut(requireText(wanted, name));
    const start = requireWhole(first, name);
    const end = last === undefined ? whole.length : Math.min(whole.length, requireWhole(last, name));
    if (start < 0 || end < 0) throw refused(`${name} needs an index of 0 or more`);
    for (let at = start; at + part.length <= end; at++) {
      if (part.every((unit, i) => whole[at + i] === unit)) return at;
    }
    return -1;
  };
}

const SPACE = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

function trim(left: boolean, right: boolean): OperatorCompiler {
  return (operand, compile, name) => {
    if (!isDocument(operand) || !('input' in operand)) throw refused(`${name} needs an input`);
    onlyKnown(name, operand, ['input', 'chars']);
    const input = compile(operand.input);
    const chars = 'chars' in operand ? compile(operand.chars) : () => SPACE;
    return (scope) => {
      const [value, set] = [input(scope), chars(scope)];
      if (!isPresent(value) || !isPresent(set)) return null;
      const points = [...requireText(value, name)];
      const cut = new Set(requireText(set, name));
      while (left && points.length > 0 && cut.has(points[0] as string)) points.shift();
      while (right && points.length > 0 && cut.has(points.at(-1) as string)) points.pop();
      return points.join('');
    };
  };
}

/** `$regexMatch`, `$regexFind` and `$regexFindAll`: `answer` makes the answer of all matches. */
function regex(
  answer: (matches: RegExpMatchArray[], text: string) => Value,
  ofNothing: Value,
): OperatorCompiler {
  return (operand, compile, name) => {
    if (!isDocument(operand) || !('input' in operand) || !('regex' in operand)) {
      throw refused(`${name} needs input and regex`);
    }
    onlyKnown(name, operand, ['input', 'regex', 'options']);
    const [input, pattern] = [compile(operand.input), compile(operand.regex)];
    const options = compile(operand.options ?? '');
    return (scope) => {
      const [value, source] = [input(scope), pattern(scope)];
      if (!isPresent(value) || !isPresent(source)) return ofNothing;
      const flags = asText(options(scope), name);
      const compiled =
        source instanceof BSONRegExp
          ? toRegExp(source.pattern, source.options + flags)
          : toRegExp(requireText(source, name), flags);
      const text = requireText(value, name);
      return answer([...text.matchAll(new RegExp(compiled, `${compiled.flags}g`))], text);
    };
  };
}

function describe(match: RegExpMatchArray, text: string): Value {
  return {
    match: match[0],
    idx: [...text.slice(0, match.index)].length,
    captures: match.slice(1).map((capture) => capture ?? null),
  };
}

function replace(all: boolean): OperatorCompiler {
  return (operand, compile, name) => {
    if (!isDocument(operand)) throw refused(`${name} needs input, find and replacement`);
    onlyKnown(name, operand, ['input', 'find', 'replacement']);
    const parts = [operand.input, operand.find, operand.replacement].map((part) => compile(part));
    return (scope) => {
      const values = parts.map((evaluate) => evaluate(scope));
      if (!values.every(isPresent)) return null;
      const [text, find, replacement] = values.map((value) => requireText(value, name)) as [
        string,
        string,
        string,
      ];
      return all ? text.replaceAll(find, () => replacement) : text.replace(find, () => replacement);
    };
  };
}

export const strings: OperatorTable = {
  $concat: nullable(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.map((value) => requireText(value, name)).join(''),
  ),
  $indexOfBytes: eager(
    2,
    4,
    indexOf((text) => [...Buffer.from(text)]),
  ),
  $indexOfCP: eager(
    2,
    4,
    indexOf((text) => [...text]),
  ),
  $ltrim: trim(true, false),
  $regexFind: regex(([first], text) => (first === undefined ? null : describe(first, text)), null),
  $regexFindAll: regex((matches, text) => matches.map((match) => describe(match, text)), []),
  $regexMatch: regex((matches) => matches.length > 0, false),
  $replaceAll: replace(true),
  $replaceOne: replace(false),
  $rtrim: trim(false, true),
  $split: nullable(2, 2, ([text, separator], name) => {
    const between = requireText(separator, name);
    if (between === '') throw refused('$split requires a non-empty separator');
    return requireText(text, name).split(between);
  }),
  $strLenBytes: eager(1, 1, ([text], name) => Buffer.byteLength(requireText(text, name))),
  $strLenCP: eager(1, 1, ([text], name) => [...requireText(text, name)].length),
  $strcasecmp: eager(2, 2, ([a, b], name) =>
    Math.sign(compareStrings(upper(asText(a, name)), upper(asText(b, name)))),
  ),
  $substr: eager(3, 3, bytesOf),
  $substrBytes: eager(3, 3, bytesOf),
  $substrCP: eager(3, 3, codePointsOf),
  $toLower: eager(1, 1, ([text], name) => lower(asText(text, name))),
  $toUpper: eager(1, 1, ([text], name) => upper(asText(text, name))),
  $trim: trim(true, true),
};
