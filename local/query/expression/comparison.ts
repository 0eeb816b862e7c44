import { compareValues } from '../compare';
import { truthy } from '../match/element';
import type { Value } from '../values';
import { eager, type OperatorCompiler, type OperatorTable } from './evaluate';

const compares = (answer: (order: number) => Value) => eager(2, 2, ([a, b]) => answer(compareValues(a, b)));

/** `$and` and `$or` stop at the first value that decides. */
const junction =
  (deciding: boolean): OperatorCompiler =>
  (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) => parts.some((evaluate) => truthy(evaluate(scope)) === deciding) === deciding;
  };

export const comparison: OperatorTable = {
  $cmp: compares(Math.sign),
  $eq: compares((order) => order === 0),
  $gt: compares((order) => order > 0),
  $gte: compares((order) => order >= 0),
  $lt: compares((order) => order < 0),
  $lte: compares((order) => order <= 0),
  $ne: compares((order) => order !== 0),
  $and: junction(false),
  $or: junction(true),
  $not: eager(1, 1, ([value]) => !truthy(value)),
};
