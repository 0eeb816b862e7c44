import { BSONRegExp } from 'bson';
import { copyValue } from '../copy';
import { isOperatorDocument } from '../match/array';
import { parsePath } from '../paths';
import { type Document, isDocument, type Value } from '../values';
import { changeAt } from './paths';

/** The document an upsert starts from: every field that the query fixes to one value. */
export function documentFromQuery(query: Document): Document {
  const document: Document = {};
  for (const [field, value] of fixedFields(query)) {
    changeAt(document, parsePath(field), () => copyValue(value));
  }
  return document;
}

/** The `_id` that a query fixes, or undefined. */
export function idFromQuery(query: Document): Value {
  return fixedFields(query).find(([field]) => field === '_id')?.[1];
}

function fixedFields(query: Document): [string, Value][] {
  return Object.entries(query).flatMap(([field, condition]): [string, Value][] => {
    if (field === '$and' && Array.isArray(condition)) {
      return condition.flatMap((part) => (isDocument(part) ? fixedFields(part) : []));
    }
    if (field === '$or' && Array.isArray(condition) && condition.length === 1) {
      const [only] = condition;
      return isDocument(only) ? fixedFields(only) : [];
    }
    if (field.startsWith('$') || condition instanceof BSONRegExp) return [];
    if (!isOperatorDocument(condition)) return [[field, condition]];
    if ('$eq' in condition) return [[field, condition.$eq]];
    const { $in: choices, $all: needed } = condition;
    for (const list of [choices, needed]) {
      if (Array.isArray(list) && list.length === 1 && !isOperatorDocument(list[0])) return [[field, list[0]]];
    }
    return [];
  });
}
