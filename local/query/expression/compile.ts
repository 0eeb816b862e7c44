import { refused } from '../errors';
import { type Document, isDocument, setOwn, type Value } from '../values';
import { accumulating } from './accumulating';
import { arithmetic } from './arithmetic';
import { arrays } from './arrays';
import { comparison } from './comparison';
import { conditional } from './conditional';
import { conversion } from './conversion';
import { dates } from './dates';
import type { Evaluate, OperatorTable, Scope, Variables } from './evaluate';
import { objects } from './objects';
import { sets } from './sets';
import { strings } from './strings';
import { trigonometry } from './trigonometry';

const operators: OperatorTable = {
  ...accumulating,
  ...arithmetic,
  ...arrays,
  ...comparison,
  ...conditional,
  ...conversion,
  ...dates,
  ...objects,
  ...sets,
  ...strings,
  ...trigonometry,
};

/**
 * Compiles an aggregation expression into a function of a document. Throws DATABASE_REQUEST_FAILED on an
 * operator that is not known; the function throws where a value has the wrong type.
 */
export function compileExpression(
  expression: Value,
  variables: Variables = {},
): (document: Document) => Value {
  const evaluate = compileScoped(expression);
  return (document) => evaluate({ root: document, variables });
}

/** Like {@link compileExpression}, for a scope that the caller makes. */
export function compileScoped(expression: Value): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (Array.isArray(expression)) {
    const elements = expression.map(compileScoped);
    return (scope) => elements.map((evaluate) => evaluate(scope) ?? null);
  }
  if (!isDocument(expression)) return () => expression;
  const names = Object.keys(expression);
  const operator = names.find((name) => name.startsWith('$'));
  if (operator === undefined) return compileObject(expression);
  if (names.length > 1) {
    throw refused(`an expression has exactly one operator, not ${names.join(', ')}`);
  }
  if (operator === '$literal') return () => expression.$literal;
  const compiler = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (compiler === undefined) throw refused(`Unrecognized expression '${operator}'`);
  return compiler(expression[operator], compileScoped, operator);
}

function compileObject(expression: Document): Evaluate {
  const fields = Object.entries(expression).map(([name, inner]) => [name, compileScoped(inner)] as const);
  return (scope) => {
    const result: Document = {};
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope);
      if (value !== undefined) setOwn(result, name, value);
    }
    return result;
  };
}

/** `$field.inner`, `$$variable.inner`. */
function compilePath(text: string): Evaluate {
  const isVariable = text.startsWith('$$');
  const [first, ...rest] = text.slice(isVariable ? 2 : 1).split('.');
  if (first === undefined || first === '' || rest.includes('')) {
    throw refused(`'${text}' is not a valid field path`);
  }
  if (!isVariable) return ({ root }) => follow(root, [first, ...rest]);
  return (scope) => follow(variable(scope, first), rest);
}

function variable({ root, variables }: Scope, name: string): Value {
  if (name === 'ROOT' || name === 'CURRENT') return root;
  if (name === 'REMOVE') return undefined;
  if (Object.hasOwn(variables, name)) return variables[name];
  throw refused(`Use of undefined variable: ${name}`);
}

/** Reads a path of an expression: of an array, the values of all its documents that have the field. */
export function follow(value: Value, path: readonly string[]): Value {
  let current = value;
  for (let depth = 0; depth < path.length; depth++) {
    if (Array.isArray(current)) {
      const rest = path.slice(depth);
      return current
        .filter(isDocument)
        .map((element) => follow(element, rest))
        .filter((inner) => inner !== undefined);
    }
    const name = path[depth] as string;
    if (!isDocument(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}
