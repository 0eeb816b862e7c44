import { Timestamp } from 'bson';
import { add, bitwise, isIntegral, multiply } from '../arithmetic';
import { compareValues } from '../compare';
import { refused } from '../errors';
import { isNumber, typeName } from '../types';
import { isDocument } from '../values';
import { type OperatorFactory, type Operators, UNCHANGED } from './change';

/** `$inc` and `$mul`: a missing field counts as 0; a field that is no number is an error. */
function arithmetic(verb: 'increment' | 'multiply'): OperatorFactory {
  return (operand, field) => {
    if (!isNumber(operand))
      throw refused(`Cannot ${verb} with non-numeric argument: {${field}: ${typeName(operand)}}`);
    return (present) => {
      if (present === undefined) return verb === 'increment' ? operand : multiply(0, operand);
      if (!isNumber(present)) {
        const name = verb === 'increment' ? '$inc' : '$mul';
        throw refused(
          `Cannot apply ${name} to a value of non-numeric type: the field '${field}' is of type ${typeName(present)}`,
        );
      }
      return verb === 'increment' ? add(present, operand) : multiply(present, operand);
    };
  };
}

/** `$min` and `$max` in BSON order; a missing field takes the value. */
function extreme(sign: 1 | -1): OperatorFactory {
  return (operand) => (present) => {
    if (present === undefined) return operand;
    return compareValues(operand, present) * sign > 0 ? operand : UNCHANGED;
  };
}

const bit: OperatorFactory = (operand, field) => {
  const steps = isDocument(operand) ? Object.entries(operand) : [];
  if (steps.length === 0) throw refused(`The $bit modifier is not compatible with ${typeName(operand)}`);
  for (const [operation, mask] of steps) {
    if (!['and', 'or', 'xor'].includes(operation)) {
      throw refused(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`);
    }
    if (!isIntegral(mask)) throw refused('The $bit modifier field must be an Integer(32/64 bit)');
  }
  return (present) => {
    const start = present ?? (present === undefined ? 0 : null);
    if (!isIntegral(start)) {
      throw refused(
        `Cannot apply $bit to a value of non-integral type: the field '${field}' is of type ${typeName(present)}`,
      );
    }
    return steps.reduce<ReturnType<typeof bitwise>>(
      (value, [operation, mask]) => bitwise(operation, value as number, mask as number),
      start,
    );
  };
};

/** `$currentDate`: true or {$type: 'date'} for a date, {$type: 'timestamp'} for a timestamp. */
const currentDate: OperatorFactory = (operand, field) => {
  const type = isDocument(operand) ? operand.$type : operand;
  if (type === 'timestamp') {
    return (_, { now }) => new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
  }
  if (typeof type === 'boolean' || type === 'date') return (_, { now }) => now;
  throw refused(`${field}: $currentDate takes true, {$type: 'date'} or {$type: 'timestamp'}`);
};

export const arithmeticOperators: Operators = {
  $inc: arithmetic('increment'),
  $mul: arithmetic('multiply'),
  $min: extreme(-1),
  $max: extreme(1),
  $bit: bit,
  $currentDate: currentDate,
};
