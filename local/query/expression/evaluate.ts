import { refused } from '../errors';
import { typeName } from '../types';
import type { Document, Value } from '../values';

/** What an expression sees: the document as `$$ROOT`, and the variables by name without `$$`. */
export interface Scope {
  root: Document;
  variables: Variables;
}

export type Variables = Readonly<Record<string, Value>>;

/** A compiled expression; undefined stands for a missing field. */
export type Evaluate = (scope: Scope) => Value;

/** Compiles an inner expression. */
export type Compile = (expression: Value) => Evaluate;

/** Reads the operand of one operator. Throws on a wrong operand. */
export type OperatorCompiler = (operand: Value, compile: Compile, name: string) => Evaluate;

export type OperatorTable = Readonly<Record<string, OperatorCompiler>>;

/** An operator whose arguments are all evaluated first; `least` and `most` bound their number. */
export function eager(
  least: number,
  most: number,
  apply: (values: Value[], name: string) => Value,
): OperatorCompiler {
  return (operand, compile, name) => {
    const expressions = Array.isArray(operand) ? operand : [operand];
    if (expressions.length < least || expressions.length > most) {
      throw refused(`Expression ${name} takes ${least === most ? least : `${least} to ${most}`} arguments`);
    }
    const compiled = expressions.map(compile);
    return (scope) =>
      apply(
        compiled.map((evaluate) => evaluate(scope)),
        name,
      );
  };
}

/** Like {@link eager}, and null as soon as one argument is null or missing. */
export function nullable(
  least: number,
  most: number,
  apply: (values: Present[], name: string) => Value,
): OperatorCompiler {
  return eager(least, most, (values, name) => (values.every(isPresent) ? apply(values, name) : null));
}

/** A value that is neither null nor missing. */
export type Present = NonNullable<Value>;

export function isPresent(value: Value): value is Present {
  return value !== null && value !== undefined;
}

/** The error of an operator that was given a value of the wrong type. */
export function wrongType(name: string, wanted: string, value: Value): Error {
  return refused(`${name} needs ${wanted}, not a value of type ${typeName(value)}`);
}
