import { BSONRegExp } from 'bson';
import { refused } from '../errors';
import { compileExpression } from '../expression/compile';
import type { Variables } from '../expression/evaluate';
import { parsePath } from '../paths';
import { type Document, isDocument, type Value } from '../values';
import { elementMatches, hasAll, hasSize, isOperatorDocument } from './array';
import { differs, equals, oneOf, orders } from './comparison';
import { bits, exists, hasType, modulo, truthy } from './element';
import { geoPredicate } from './geo';
import { matchesSchema } from './json-schema';
import { all, leaf, not, type Position, type Predicate } from './predicate';
import { regexPredicate } from './regex';

/** A compiled query. `position` receives the index of the array element that matched. */
export type Matcher = (document: Document, position?: Position) => boolean;

/**
 * Compiles a MongoDB query. Throws DATABASE_REQUEST_FAILED on an unknown operator or a wrong operand.
 * `variables` are those that `$expr` may use (the `let` of a `$lookup`).
 */
export function compileQuery(query: Value, variables: Variables = {}): Matcher {
  if (!isDocument(query)) throw refused('a query must be an object');
  const parts = Object.entries(query).map(([key, operand]) =>
    key.startsWith('$') ? compileTopLevel(key, operand, variables) : compileField(key, operand),
  );
  if (parts.length === 1) return parts[0] as Matcher;
  return (document, position) => parts.every((matches) => matches(document, position));
}

function compileField(field: string, operand: Value): Matcher {
  const path = parsePath(field);
  const predicate = compileCondition(operand);
  return (document, position) => predicate.onPath(document, path, position);
}

function compileTopLevel(operator: string, operand: Value, variables: Variables): Matcher {
  switch (operator) {
    case '$and': {
      const parts = compileList(operator, operand, variables);
      return (document, position) => parts.every((matches) => matches(document, position));
    }
    case '$or': {
      const parts = compileList(operator, operand, variables);
      return (document, position) => parts.some((matches) => matches(document, position));
    }
    case '$nor': {
      const parts = compileList(operator, operand, variables);
      return (document) => !parts.some((matches) => matches(document));
    }
    case '$expr': {
      const evaluate = compileExpression(operand, variables);
      return (document) => truthy(evaluate(document));
    }
    case '$jsonSchema': {
      const test = matchesSchema(operand);
      return (document) => test(document);
    }
    case '$comment':
      return () => true;
    default:
      throw refused(`unknown top level operator: ${operator}`);
  }
}

function compileList(operator: string, operand: Value, variables: Variables): Matcher[] {
  if (!Array.isArray(operand) || operand.length === 0) {
    throw refused(`${operator} must be a nonempty array`);
  }
  return operand.map((query) => compileQuery(query, variables));
}

/** Compiles what stands beside a field: a value, a regular expression or operators. */
export function compileCondition(operand: Value): Predicate {
  if (operand instanceof BSONRegExp) return regexPredicate(operand.pattern, operand.options);
  return isOperatorDocument(operand) ? compileOperators(operand) : equals(operand);
}

function compileOperators(operators: Document): Predicate {
  const predicates: Predicate[] = [];
  for (const [operator, operand] of Object.entries(operators)) {
    if (operator === '$options') {
      if (!('$regex' in operators)) throw refused('$options needs a $regex');
    } else if (operator === '$regex') predicates.push(compileRegex(operand, operators.$options));
    else predicates.push(compileOperator(operator, operand));
  }
  return all(predicates);
}

function compileRegex(pattern: Value, options: Value): Predicate {
  if (options !== undefined && typeof options !== 'string') throw refused('$options has to be a string');
  if (pattern instanceof BSONRegExp) return regexPredicate(pattern.pattern, options ?? pattern.options);
  if (typeof pattern !== 'string') throw refused('$regex has to be a string');
  return regexPredicate(pattern, options ?? '');
}

function compileOperator(operator: string, operand: Value): Predicate {
  switch (operator) {
    case '$eq':
      return equals(operand);
    case '$ne':
      return differs(operand);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return orders(operator, operand);
    case '$in':
    case '$nin':
      return oneOf(operator, operand);
    case '$not':
      return negate(operand);
    case '$exists':
      return exists(operand);
    case '$type':
      return hasType(operand);
    case '$mod':
      return modulo(operand);
    case '$size':
      return hasSize(operand);
    case '$all':
      return hasAll(operand, compileElemMatch);
    case '$elemMatch':
      return compileElemMatch(operand);
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return bits(operator, operand);
    case '$near':
    case '$nearSphere':
    case '$geoNear':
    case '$geoWithin':
    case '$geoIntersects':
      return geoPredicate(operator, operand);
    case '$comment':
      return leaf(() => true);
    default:
      throw refused(`unknown operator: ${operator}`);
  }
}

function negate(operand: Value): Predicate {
  if (!(operand instanceof BSONRegExp) && !isOperatorDocument(operand)) {
    throw refused('$not needs a regex or a document');
  }
  return not(compileCondition(operand));
}

function compileElemMatch(operand: Value): Predicate {
  if (!isDocument(operand)) throw refused('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (isOperatorDocument(operand) && !['$and', '$or', '$nor'].includes(first ?? '')) {
    const predicate = compileOperators(operand);
    return elementMatches((element) => predicate.onValue(element));
  }
  const matches = compileQuery(operand);
  return elementMatches((element) => {
    if (isDocument(element)) return matches(element);
    return Array.isArray(element) && matches(Object.fromEntries(element.entries()));
  });
}
