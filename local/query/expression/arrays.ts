import { wholeNumber } from '../arithmetic';
import { equalValues } from '../compare';
import { onlyKnown, refused } from '../errors';
import { truthy } from '../match/element';
import { type Document, isDocument, type Value } from '../values';
import {
  type Evaluate,
  eager,
  isPresent,
  nullable,
  type OperatorCompiler,
  type OperatorTable,
  type Scope,
  wrongType,
} from './evaluate';

/** The value as an array, or an error that names the operator. */
export function requireArray(value: Value, name: string): Value[] {
  if (!Array.isArray(value)) throw wrongType(name, 'an array', value);
  return value;
}

/** The value as a whole number, or an error that names the operator. */
export function requireWhole(value: Value, name: string): number {
  const whole = wholeNumber(value);
  if (whole === undefined) throw wrongType(name, 'a whole number', value);
  return whole;
}

const bind = (scope: Scope, own: Record<string, Value>): Scope => ({
  ...scope,
  variables: { ...scope.variables, ...own },
});

function readOptions(
  operand: Value,
  name: string,
  needed: readonly string[],
  others: readonly string[] = [],
): Document {
  if (!isDocument(operand)) throw refused(`${name} needs an object`);
  onlyKnown(name, operand, [...needed, ...others]);
  const missing = needed.find((field) => !(field in operand));
  if (missing !== undefined) throw refused(`Missing '${missing}' parameter to ${name}`);
  return operand;
}

const variableName = (value: Value): string => (typeof value === 'string' ? value : 'this');

const map: OperatorCompiler = (operand, compile, name) => {
  const options = readOptions(operand, name, ['input', 'in'], ['as']);
  const [input, body] = [compile(options.input), compile(options.in)];
  const as = variableName(options.as);
  return (scope) => {
    const value = input(scope);
    if (!isPresent(value)) return null;
    return requireArray(value, name).map((element) => body(bind(scope, { [as]: element })) ?? null);
  };
};

const filter: OperatorCompiler = (operand, compile, name) => {
  const options = readOptions(operand, name, ['input', 'cond'], ['as']);
  const [input, test] = [compile(options.input), compile(options.cond)];
  const as = variableName(options.as);
  return (scope) => {
    const value = input(scope);
    if (!isPresent(value)) return null;
    return requireArray(value, name).filter((element) => truthy(test(bind(scope, { [as]: element }))));
  };
};

const reduce: OperatorCompiler = (operand, compile, name) => {
  const options = readOptions(operand, name, ['input', 'initialValue', 'in']);
  const parts = [options.input, options.initialValue, options.in].map(compile);
  const [input, initial, body] = parts as [Evaluate, Evaluate, Evaluate];
  return (scope) => {
    const array = input(scope);
    if (!isPresent(array)) return null;
    return requireArray(array, name).reduce<Value>(
      (value, element) => body(bind(scope, { value, this: element })),
      initial(scope),
    );
  };
};

const zip: OperatorCompiler = (operand, compile, name) => {
  const options = readOptions(operand, name, ['inputs'], ['defaults', 'useLongestLength']);
  const inputs = requireArray(options.inputs, name).map(compile);
  const defaults = options.defaults === undefined ? undefined : compile(options.defaults);
  const longest = options.useLongestLength === true;
  if (defaults !== undefined && !longest) throw refused('$zip: defaults need useLongestLength');
  return (scope) => {
    const values = inputs.map((evaluate) => evaluate(scope));
    if (!values.every(isPresent)) return null;
    const arrays = values.map((value) => requireArray(value, name));
    const fill = defaults?.(scope);
    const lengths = arrays.map(({ length }) => length);
    const length = longest ? Math.max(0, ...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, i) =>
      arrays.map(
        (array, k) => array[i] ?? (Array.isArray(fill) && i >= array.length ? fill[k] : null) ?? null,
      ),
    );
  };
};

function elementAt(array: readonly Value[], index: number): Value {
  return array[index < 0 ? array.length + index : index];
}

function slice([value, first, count]: Value[], name: string): Value {
  const array = requireArray(value, name);
  const start = requireWhole(first, name);
  if (count === undefined) return start < 0 ? array.slice(start) : array.slice(0, start);
  const length = requireWhole(count, name);
  if (length <= 0) throw refused('Third argument to $slice must be positive');
  const from = start < 0 ? Math.max(0, array.length + start) : start;
  return array.slice(from, from + length);
}

function range([first, last, step = 1]: Value[], name: string): Value {
  const [start, end, by] = [first, last, step].map((value) => requireWhole(value, name)) as [
    number,
    number,
    number,
  ];
  if (by === 0) throw refused('$range needs a step other than 0');
  const length = Math.max(0, Math.ceil((end - start) / by));
  if (length > 1_000_000) throw refused('$range would be too long');
  return Array.from({ length }, (_, i) => start + i * by);
}

function indexOf([value, wanted, first = 0, last]: Value[], name: string): Value {
  if (!isPresent(value)) return null;
  const array = requireArray(value, name);
  const [start, end] = [
    requireWhole(first, name),
    last === undefined ? array.length : requireWhole(last, name),
  ];
  if (start < 0 || end < 0) throw refused(`${name} needs an index of 0 or more`);
  const index = array.slice(0, end).findIndex((element, i) => i >= start && equalValues(element, wanted));
  return index;
}

export const arrays: OperatorTable = {
  $arrayElemAt: nullable(2, 2, ([array, index], name) =>
    elementAt(requireArray(array, name), requireWhole(index, name)),
  ),
  $concatArrays: nullable(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.flatMap((value) => requireArray(value, name)),
  ),
  $filter: filter,
  $in: eager(2, 2, ([value, array], name) =>
    requireArray(array, name).some((element) => equalValues(element, value)),
  ),
  $indexOfArray: eager(2, 4, indexOf),
  $isArray: eager(1, 1, ([value]) => Array.isArray(value)),
  $map: map,
  $range: eager(2, 3, range),
  $reduce: reduce,
  $reverseArray: nullable(1, 1, ([array], name) => [...requireArray(array, name)].reverse()),
  $size: eager(1, 1, ([array], name) => requireArray(array, name).length),
  $slice: nullable(2, 3, slice),
  $zip: zip,
};
