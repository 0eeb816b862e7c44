import { BSONRegExp } from 'bson';
import { compareValues, equalValues } from '../compare';
import { refused } from '../errors';
import { TypeRank, typeRank } from '../types';
import type { Value } from '../values';
import { any, leaf, not, type Predicate } from './predicate';
import { regexPredicate } from './regex';

/** `{field: value}` and `$eq`: null is met by a missing field too. */
export function equals(operand: Value): Predicate {
  if (operand === undefined) throw refused('cannot compare to undefined');
  if (operand === null) return leaf((value) => value === null || value === undefined);
  if (typeof operand === 'string' || typeof operand === 'boolean') {
    return leaf((value) => value === operand);
  }
  return leaf((value) => equalValues(value, operand));
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type are compared. */
export function orders(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: Value): Predicate {
  if (operand === undefined) throw refused('cannot compare to undefined');
  if (operand instanceof BSONRegExp) throw refused(`Can't have RegEx as arg to predicate over ${operator}`);
  const accepts = acceptance[operator];
  const rank = typeRank(operand);
  if (rank === TypeRank.null) {
    return leaf((value) => accepts(0) && (value === null || value === undefined));
  }
  if (rank === TypeRank.minKey || rank === TypeRank.maxKey) {
    return leaf((value) => accepts(compareValues(value ?? null, operand)));
  }
  const operandIsNaN = Number.isNaN(operand);
  return leaf((value) => {
    if (typeRank(value) !== rank) return false;
    if (Number.isNaN(value) || operandIsNaN) return accepts(0) && Number.isNaN(value) && operandIsNaN;
    return accepts(compareValues(value, operand));
  });
}

const acceptance = {
  $gt: (order: number) => order > 0,
  $gte: (order: number) => order >= 0,
  $lt: (order: number) => order < 0,
  $lte: (order: number) => order <= 0,
};

/** `$in`: one of the values; regular expressions in the list match strings. */
export function oneOf(operator: '$in' | '$nin', operand: Value): Predicate {
  if (!Array.isArray(operand)) throw refused(`${operator} needs an array`);
  const strings = new Set<Value>();
  const others: Predicate[] = [];
  for (const value of operand) {
    if (typeof value === 'string') strings.add(value);
    else if (value instanceof BSONRegExp) others.push(regexPredicate(value.pattern, value.options));
    else others.push(equals(value));
  }
  if (strings.size > 0) others.push(leaf((value) => strings.has(value)));
  return operator === '$in' ? any(others) : not(any(others));
}

/** `$ne`. */
export function differs(operand: Value): Predicate {
  if (operand instanceof BSONRegExp) throw refused("Can't have regex as arg to $ne.");
  return not(equals(operand));
}
