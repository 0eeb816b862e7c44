import { equalValues, toDouble } from '../compare';
import { refused } from '../errors';
import { isNumber, namedType, typeName } from '../types';
import { type Document, isDocument, type Value } from '../values';
import { toRegExp } from './regex';

type Test = (value: Value) => boolean;

/**
 * `$jsonSchema` (draft 4 with MongoDB's `bsonType`). A keyword says nothing about values of a type that it
 * is not made for. Throws on a keyword that MongoDB does not know.
 */
export function matchesSchema(schema: Value): Test {
  if (!isDocument(schema)) throw refused('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([keyword, operand]) => compileKeyword(keyword, operand, schema));
  return (value) => tests.every((test) => test(value));
}

function compileKeyword(keyword: string, operand: Value, schema: Document): Test {
  const build = keywords[keyword];
  if (build === undefined) throw refused(`Unknown $jsonSchema keyword: ${keyword}`);
  return build(operand, schema);
}

const always: Test = () => true;

const keywords: Record<string, (operand: Value, schema: Document) => Test> = {
  title: () => always,
  description: () => always,
  exclusiveMinimum: () => always,
  exclusiveMaximum: () => always,
  bsonType: (operand) => ofType(operand, namedType),
  type: (operand) => ofType(operand, (name) => (name === 'boolean' ? 'bool' : namedType(name))),
  enum: (operand) => {
    const allowed = list(operand);
    return (value) => allowed.some((one) => equalValues(one, value));
  },
  minimum: (operand, schema) => {
    const least = figure(operand);
    return onNumbers((value) => (schema.exclusiveMinimum === true ? value > least : value >= least));
  },
  maximum: (operand, schema) => {
    const most = figure(operand);
    return onNumbers((value) => (schema.exclusiveMaximum === true ? value < most : value <= most));
  },
  multipleOf: (operand) => {
    const unit = figure(operand);
    return onNumbers((value) => value % unit === 0);
  },
  minLength: (operand) => onStrings((text) => [...text].length >= figure(operand)),
  maxLength: (operand) => onStrings((text) => [...text].length <= figure(operand)),
  pattern: (operand) => {
    if (typeof operand !== 'string') throw refused('$jsonSchema pattern must be a string');
    const regex = toRegExp(operand, '');
    return onStrings((text) => regex.test(text));
  },
  minItems: (operand) => onArrays((items) => items.length >= figure(operand)),
  maxItems: (operand) => onArrays((items) => items.length <= figure(operand)),
  uniqueItems: (operand) =>
    onArrays(
      (items) =>
        operand !== true ||
        items.every((item, i) => !items.slice(0, i).some((other) => equalValues(item, other))),
    ),
  items: (operand, schema) => {
    if (!Array.isArray(operand)) {
      const test = matchesSchema(operand);
      return onArrays((items) => items.every(test));
    }
    const tests = operand.map(matchesSchema);
    const rest = further(schema.additionalItems);
    return onArrays((items) => items.every((item, i) => (tests[i] ?? rest)(item)));
  },
  additionalItems: () => always,
  minProperties: (operand) => onObjects((value) => Object.keys(value).length >= figure(operand)),
  maxProperties: (operand) => onObjects((value) => Object.keys(value).length <= figure(operand)),
  required: (operand) => {
    const names = list(operand).map(String);
    return onObjects((value) => names.every((name) => Object.hasOwn(value, name)));
  },
  properties: (operand) => {
    const tests = named(operand);
    return onObjects((value) =>
      tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name])),
    );
  },
  patternProperties: (operand) => {
    const tests = named(operand).map(([name, test]) => [toRegExp(name, ''), test] as const);
    return onObjects((value) =>
      Object.entries(value).every(([name, inner]) =>
        tests.every(([regex, test]) => !regex.test(name) || test(inner)),
      ),
    );
  },
  additionalProperties: (operand, schema) => {
    const known = new Set(named(schema.properties ?? {}).map(([name]) => name));
    const patterns = named(schema.patternProperties ?? {}).map(([name]) => toRegExp(name, ''));
    const rest = further(operand);
    return onObjects((value) =>
      Object.entries(value).every(
        ([name, inner]) => known.has(name) || patterns.some((regex) => regex.test(name)) || rest(inner),
      ),
    );
  },
  dependencies: (operand) => {
    if (!isDocument(operand)) throw refused('$jsonSchema dependencies must be an object');
    const tests = Object.entries(operand).map(([name, needs]) => {
      const test = Array.isArray(needs) ? matchesSchema({ required: needs }) : matchesSchema(needs);
      return [name, test] as const;
    });
    return onObjects((value) => tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value)));
  },
  allOf: (operand) => {
    const tests = list(operand).map(matchesSchema);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (operand) => {
    const tests = list(operand).map(matchesSchema);
    return (value) => tests.some((test) => test(value));
  },
  oneOf: (operand) => {
    const tests = list(operand).map(matchesSchema);
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  not: (operand) => {
    const test = matchesSchema(operand);
    return (value) => !test(value);
  },
};

function ofType(operand: Value, read: (name: Value) => string | undefined): Test {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((name) => {
    const type = read(name);
    if (type === undefined) throw refused('Unknown type in $jsonSchema');
    return type;
  });
  return (value) => wanted.some((type) => type === typeName(value) || (type === 'number' && isNumber(value)));
}

function further(operand: Value): Test {
  if (operand === undefined || operand === true) return always;
  return operand === false ? () => false : matchesSchema(operand);
}

function named(operand: Value): [string, Test][] {
  if (!isDocument(operand)) throw refused('$jsonSchema properties must be an object');
  return Object.entries(operand).map(([name, schema]) => [name, matchesSchema(schema)]);
}

function list(operand: Value): Value[] {
  if (!Array.isArray(operand) || operand.length === 0)
    throw refused('$jsonSchema needs a nonempty array here');
  return operand;
}

function figure(operand: Value): number {
  if (!isNumber(operand)) throw refused('$jsonSchema needs a number here');
  return toDouble(operand);
}

const onNumbers =
  (test: (value: number) => boolean): Test =>
  (value) =>
    !isNumber(value) || test(toDouble(value));
const onStrings =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value !== 'string' || test(value);
const onArrays =
  (test: (value: Value[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value);
const onObjects =
  (test: (value: Document) => boolean): Test =>
  (value) =>
    !isDocument(value) || test(value);
