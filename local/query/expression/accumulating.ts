import { type Accumulator, accumulators } from '../accumulate';
import type { OperatorCompiler, OperatorTable } from './evaluate';

/** An accumulator outside of `$group`: over its arguments, or over the one array it is given. */
function overArguments(name: string): OperatorCompiler {
  const accumulate = accumulators[name] as Accumulator;
  return (operand, compile) => {
    if (Array.isArray(operand)) {
      const parts = operand.map(compile);
      return (scope) => {
        const values = parts.map((evaluate) => evaluate(scope));
        const [only] = values;
        return accumulate(values.length === 1 && Array.isArray(only) ? only : values);
      };
    }
    const evaluate = compile(operand);
    return (scope) => {
      const value = evaluate(scope);
      return accumulate(Array.isArray(value) ? value : [value]);
    };
  };
}

/** `$first` and `$last` of an array. */
function end(index: 0 | -1): OperatorCompiler {
  return (operand, compile) => {
    const evaluate = compile(Array.isArray(operand) && operand.length === 1 ? operand[0] : operand);
    return (scope) => {
      const value = evaluate(scope);
      return Array.isArray(value) ? value.at(index) : null;
    };
  };
}

export const accumulating: OperatorTable = {
  $avg: overArguments('$avg'),
  $first: end(0),
  $last: end(-1),
  $max: overArguments('$max'),
  $min: overArguments('$min'),
  $stdDevPop: overArguments('$stdDevPop'),
  $stdDevSamp: overArguments('$stdDevSamp'),
  $sum: overArguments('$sum'),
};
