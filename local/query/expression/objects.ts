import { refused } from '../errors';
import { type Document, isDocument, setOwn, type Value } from '../values';
import { requireArray } from './arrays';
import { isPresent, nullable, type OperatorTable, wrongType } from './evaluate';

/** Puts documents over one another, the later over the earlier; null and missing ones count as empty. */
export function mergeDocuments(values: readonly Value[], name: string): Document {
  const merged: Document = {};
  for (const value of values) {
    if (!isPresent(value)) continue;
    if (!isDocument(value)) throw wrongType(name, 'an object', value);
    for (const [field, inner] of Object.entries(value)) setOwn(merged, field, inner);
  }
  return merged;
}

function toObject([value]: Value[], name: string): Value {
  const result: Document = {};
  for (const pair of requireArray(value, name)) {
    const [key, inner] = Array.isArray(pair) ? pair : isDocument(pair) ? [pair.k, pair.v] : [];
    if (typeof key !== 'string') throw refused(`${name} needs pairs of a string and a value`);
    setOwn(result, key, inner);
  }
  return result;
}

export const objects: OperatorTable = {
  $arrayToObject: nullable(1, 1, toObject),
  $mergeObjects: (operand, compile, name) => {
    const expressions = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) =>
      mergeDocuments(
        expressions.map((evaluate) => evaluate(scope)),
        name,
      );
  },
  $objectToArray: nullable(1, 1, ([value], name) => {
    if (!isDocument(value)) throw wrongType(name, 'an object', value);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
};
