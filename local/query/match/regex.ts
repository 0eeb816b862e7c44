import { BSONRegExp } from 'bson';
import { refused } from '../errors';
import { leaf, type Predicate } from './predicate';

/** `$regex` with options i, m, s, x, u: met by strings that match, and by the same regular expression. */
export function regexPredicate(pattern: string, options: string): Predicate {
  const regex = toRegExp(pattern, options);
  return leaf((value) => {
    if (typeof value === 'string') return regex.test(value);
    return value instanceof BSONRegExp && value.pattern === pattern && value.options === options;
  });
}

/**
 * Turns a pattern of MongoDB (PCRE) into JavaScript's: leading inline flags and the extended form (x) are
 * translated. Throws where the pattern cannot be read or an option is unknown.
 */
export function toRegExp(pattern: string, options: string): RegExp {
  let source = pattern;
  let flags = options;
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  if (inline !== null) {
    source = source.slice(inline[0].length);
    flags += inline[1];
  }
  if (/[^imsxu]/.test(flags)) throw refused(`invalid flag in regex options: ${options}`);
  if (flags.includes('x')) source = withoutSpace(source);
  const wanted = [...'ims'].filter((flag) => flags.includes(flag)).join('');
  try {
    return new RegExp(source, `${wanted}u`);
  } catch {
    try {
      return new RegExp(source, wanted);
    } catch (cause) {
      throw refused(`Regular expression is invalid: ${(cause as Error).message}`);
    }
  }
}

/** Drops what the extended form ignores: white space and comments, outside of classes and escapes. */
function withoutSpace(source: string): string {
  return source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\s+|#[^\n]*/g, (part) =>
    /^[\s#]/.test(part) ? '' : part,
  );
}
