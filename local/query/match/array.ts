import { BSONRegExp } from 'bson';
import { toDouble } from '../compare';
import { refused } from '../errors';
import { someAt } from '../paths';
import { isNumber } from '../types';
import { type Document, isDocument, type Value } from '../values';
import { equals } from './comparison';
import { all, leaf, type Position, type Predicate } from './predicate';
import { regexPredicate } from './regex';

/** `$size`: an array of exactly so many elements. */
export function hasSize(operand: Value): Predicate {
  const size = isNumber(operand) ? toDouble(operand) : Number.NaN;
  if (!Number.isInteger(size) || size < 0) throw refused('$size must be a whole number');
  return leaf((value) => Array.isArray(value) && value.length === size, false);
}

/** `$elemMatch`: one element that alone meets everything. `test` is what an element must meet. */
export function elementMatches(test: (element: Value) => boolean): Predicate {
  const indexOf = (value: Value) => (Array.isArray(value) ? value.findIndex(test) : -1);
  return {
    onPath: (document, path, position?: Position) =>
      someAt(document, path, false, (value, outer) => {
        const index = indexOf(value);
        if (index < 0) return false;
        if (position !== undefined && position.index < 0) position.index = outer < 0 ? index : outer;
        return true;
      }),
    onValue: (value) => indexOf(value) >= 0,
  };
}

/** `$all`: every value of the list is there; an empty list is met by nothing. */
export function hasAll(operand: Value, elemMatch: (operand: Value) => Predicate): Predicate {
  if (!Array.isArray(operand)) throw refused('$all needs an array');
  if (operand.length === 0) return leaf(() => false);
  return all(
    operand.map((value) => {
      if (isDocument(value) && '$elemMatch' in value) return elemMatch(value.$elemMatch);
      if (isOperatorDocument(value)) throw refused('no $ expressions in $all');
      return value instanceof BSONRegExp ? regexPredicate(value.pattern, value.options) : equals(value);
    }),
  );
}

/** Is this `{$gt: 1}` rather than a plain embedded document? */
export function isOperatorDocument(value: Value): value is Document {
  if (!isDocument(value)) return false;
  const first = Object.keys(value)[0];
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
}
