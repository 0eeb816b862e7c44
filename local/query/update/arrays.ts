import { BSONRegExp } from 'bson';
import { wholeNumber } from '../arithmetic';
import { equalValues } from '../compare';
import { copyValue } from '../copy';
import { refused } from '../errors';
import { isOperatorDocument } from '../match/array';
import { compileCondition, compileQuery } from '../match/compile';
import { typeName } from '../types';
import { isDocument, type Value } from '../values';
import { type OperatorFactory, type Operators, type Situation, UNCHANGED } from './change';
import { refuseDollarFields } from './fields';
import { readPush } from './push';

const push: OperatorFactory = (operand, field) => {
  const extend = readPush(operand, field);
  return (present, situation) => extend(present === undefined ? [] : requireArray(present, situation));
};

const addToSet: OperatorFactory = (operand, field) => {
  const added = isDocument(operand) && '$each' in operand ? operand.$each : [operand];
  if (!Array.isArray(added)) throw refused(`The argument to $each in $addToSet must be an array: ${field}`);
  refuseDollarFields(added);
  return (present, situation) => {
    const before = present === undefined ? [] : requireArray(present, situation);
    const result = [...before];
    for (const value of added) {
      if (!result.some((one) => equalValues(one, value))) result.push(copyValue(value));
    }
    return present !== undefined && result.length === before.length ? UNCHANGED : result;
  };
};

/** `$pull`: a value is compared as a whole, a document's fields and operators are a condition. */
const pull: OperatorFactory = (operand) => {
  const goes = pullCondition(operand);
  return (present) => {
    if (present === undefined) return UNCHANGED;
    if (!Array.isArray(present)) throw refused('Cannot apply $pull to a non-array value');
    return present.filter((element) => !goes(element));
  };
};

function pullCondition(operand: Value): (element: Value) => boolean {
  if (operand instanceof BSONRegExp || isOperatorDocument(operand)) {
    const condition = compileCondition(operand);
    return (element) => condition.onValue(element);
  }
  if (isDocument(operand)) {
    const matches = compileQuery(operand);
    return (element) => isDocument(element) && matches(element);
  }
  return (element) => equalValues(element, operand);
}

const pullAll: OperatorFactory = (operand) => {
  if (!Array.isArray(operand))
    throw refused(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return (present) => {
    if (present === undefined) return UNCHANGED;
    if (!Array.isArray(present)) throw refused('Cannot apply $pullAll to a non-array value');
    return present.filter((element) => !operand.some((value) => equalValues(element, value)));
  };
};

const pop: OperatorFactory = (operand) => {
  const side = wholeNumber(operand);
  if (side !== 1 && side !== -1) throw refused('$pop expects 1 or -1');
  return (present, { field }) => {
    if (present === undefined) return UNCHANGED;
    if (!Array.isArray(present)) {
      throw refused(`Path '${field}' contains an element of non-array type '${typeName(present)}'`);
    }
    return side === 1 ? present.slice(0, -1) : present.slice(1);
  };
};

function requireArray(present: Value, { field }: Situation): Value[] {
  if (Array.isArray(present)) return present;
  throw refused(`The field '${field}' must be an array but is of type ${typeName(present)}`);
}

export const arrayOperators: Operators = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
