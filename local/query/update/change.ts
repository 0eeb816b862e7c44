import type { Value } from '../values';

/** What an operator knows while it changes one field. */
export interface Situation {
  /** The path that is changed, for messages. */
  field: string;
  /** The document is being inserted by an upsert. */
  inserting: boolean;
  now: Date;
}

/** Marks the answer of an operator that leaves a field as it is. */
export const UNCHANGED = Symbol('unchanged');

/** Marks the answer of an operator that takes a field away. */
export const REMOVED = Symbol('removed');

export type Change = Value | typeof UNCHANGED | typeof REMOVED;

/** An operator with its operand: from the present value (undefined: missing) to the new one. */
export type FieldOperator = (present: Value, situation: Situation) => Change;

/** Reads the operand of an operator once and gives what it does to a field. Throws on a wrong operand. */
export type OperatorFactory = (operand: Value, field: string) => FieldOperator;

export type Operators = Readonly<Record<string, OperatorFactory>>;
