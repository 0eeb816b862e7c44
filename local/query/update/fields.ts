import { BSONRegExp } from 'bson';
import { equalValues } from '../compare';
import { copyValue } from '../copy';
import { refused } from '../errors';
import { type Document, isDocument, type Value } from '../values';
import { type OperatorFactory, type Operators, REMOVED, UNCHANGED } from './change';

const set: OperatorFactory = (operand) => {
  refuseDollarFields(operand);
  return (present) => (sameInside(present, operand) ? UNCHANGED : copyValue(operand));
};

function sameInside(present: Value, operand: Value): boolean {
  return present !== undefined && typeof present === typeof operand && present === operand;
}

const setOnInsert: OperatorFactory = (operand, field) => {
  const assign = set(operand, field);
  return (present, situation) => (situation.inserting ? assign(present, situation) : UNCHANGED);
};

const unset: OperatorFactory = () => (present) => (present === undefined ? UNCHANGED : REMOVED);

export const fieldOperators: Operators = {
  $set: set,
  $setOnInsert: setOnInsert,
  $unset: unset,
};

/** Throws where a value to be stored holds a field whose name starts with `$`. */
export function refuseDollarFields(value: Value): void {
  if (Array.isArray(value)) {
    for (const element of value) refuseDollarFields(element);
  } else if (isDocument(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('$') && name !== '$ref' && name !== '$id' && name !== '$db') {
        throw refused(`The dollar ($) prefixed field '${name}' is not valid for storage.`);
      }
      refuseDollarFields(inner);
    }
  }
}

/** Checks a whole document before it is stored: field names and the type of `_id`. */
export function checkStorable(document: Document): void {
  refuseDollarFields(document);
  checkId(document._id);
}

/** An `_id` may be anything but an array, a regular expression or undefined. */
export function checkId(id: Value): void {
  if (id === undefined || Array.isArray(id) || id instanceof BSONRegExp) {
    throw refused("The '_id' value cannot be of type array or regex, or missing");
  }
}

/** Throws where an update would give a document another `_id`. */
export function keepId(before: Value, after: Value): void {
  if (before !== undefined && (after === undefined || !equalValues(before, after))) {
    throw refused("Performing an update on the path '_id' would modify the immutable field '_id'");
  }
}
