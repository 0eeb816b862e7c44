import { BSONRegExp } from 'bson';
import { isOperatorDocument } from '../../query/match/array';
import { TypeRank, typeRank } from '../../query/types';
import { type Document, isDocument, type Value } from '../../query/values';

/** What a query asks of one field in a form that an index can answer; the matcher checks the rest. */
export type Condition = {
  field: string;
  /** Conditions of one `$elemMatch` hold for the same element of an array. */
  element?: object;
} & ({ points: Value[] } | { range: Range });

/** Values of one type between two ends; an end that is missing is the type's own. */
export interface Range {
  rank: number;
  low?: End;
  high?: End;
}

export interface End {
  value: Value;
  inclusive: boolean;
}

/** All conditions that every matching document meets and that have a place in BSON order. */
export function conditionsOf(query: Document): Condition[] {
  return Object.entries(query).flatMap(([field, operand]): Condition[] => {
    if (field === '$and' && Array.isArray(operand)) {
      return operand.flatMap((part) => (isDocument(part) ? conditionsOf(part) : []));
    }
    return field.startsWith('$') ? [] : ofField(field, operand, undefined);
  });
}

function ofField(field: string, operand: Value, element: object | undefined): Condition[] {
  if (!isOperatorDocument(operand)) return points(field, [operand], element);
  return Object.entries(operand).flatMap(([operator, value]) => ofOperator(field, operator, value, element));
}

function ofOperator(field: string, operator: string, value: Value, element?: object): Condition[] {
  switch (operator) {
    case '$eq':
      return points(field, [value], element);
    case '$in':
      return Array.isArray(value) ? points(field, value, element) : [];
    case '$all':
      return Array.isArray(value) ? value.flatMap((one) => ofAll(field, one)) : [];
    case '$gt':
    case '$gte':
      return range(field, value, 'low', operator === '$gte', element);
    case '$lt':
    case '$lte':
      return range(field, value, 'high', operator === '$lte', element);
    case '$elemMatch':
      return element === undefined ? ofElement(field, value) : [];
    default:
      return [];
  }
}

function ofAll(field: string, value: Value): Condition[] {
  if (isOperatorDocument(value)) return ofElement(field, value.$elemMatch);
  return points(field, [value], undefined);
}

function ofElement(field: string, operand: Value): Condition[] {
  if (!isDocument(operand)) return [];
  const element = {};
  const first = Object.keys(operand)[0];
  if (isOperatorDocument(operand) && first !== '$and' && first !== '$or' && first !== '$nor') {
    return ofField(field, operand, element);
  }
  return Object.entries(operand).flatMap(([name, value]) =>
    name.startsWith('$') ? [] : ofField(`${field}.${name}`, value, element),
  );
}

/** A list of values to be equal to; given up where one of them has no single place in an index. */
function points(field: string, values: readonly Value[], element: object | undefined): Condition[] {
  const placed = values.every((value) => !Array.isArray(value) && !(value instanceof BSONRegExp));
  return placed ? [{ field, element, points: [...values] }] : [];
}

const ordered: ReadonlySet<number> = new Set([
  TypeRank.number,
  TypeRank.string,
  TypeRank.objectId,
  TypeRank.boolean,
  TypeRank.date,
  TypeRank.timestamp,
]);

function range(
  field: string,
  value: Value,
  side: 'low' | 'high',
  inclusive: boolean,
  element: object | undefined,
): Condition[] {
  const rank = typeRank(value);
  if (!ordered.has(rank)) return [];
  return [{ field, element, range: { rank, [side]: { value, inclusive } } }];
}
