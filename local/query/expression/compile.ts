import { refused } from '../errors';
import type { Document, Value } from '../values';

/** Evaluates an expression for one document. */
export type Evaluate = (document: Document) => Value;

/** Compiles an aggregation expression. */
export function compileExpression(_expression: Value): Evaluate {
  throw refused('expressions are being built');
}
