import { wholeNumber } from '../arithmetic';
import { compareValues } from '../compare';
import { copyValue } from '../copy';
import { refused } from '../errors';
import { readOrder, sortDocuments } from '../sort';
import { type Document, isDocument, type Value } from '../values';
import { refuseDollarFields } from './fields';

/** Reads `$push`: one value, or `$each` with `$position`, `$sort` and `$slice`. */
export function readPush(operand: Value, field: string): (present: readonly Value[]) => Value[] {
  if (!isDocument(operand) || !('$each' in operand)) {
    refuseDollarFields(operand);
    return (present) => [...present, copyValue(operand)];
  }
  const { $each: added, $position, $sort, $slice, ...unknown } = operand;
  if (Object.keys(unknown).length > 0) {
    throw refused(`Unrecognized clause in $push: ${Object.keys(unknown)[0]}`);
  }
  if (!Array.isArray(added)) {
    throw refused(`The argument to $each in $push must be an array: ${field}`);
  }
  refuseDollarFields(added);
  const position = readWhole('$position', $position);
  const slice = readWhole('$slice', $slice);
  const sort = $sort === undefined ? undefined : readSort($sort);
  return (present) => {
    const result = [...present];
    result.splice(position ?? result.length, 0, ...added.map(copyValue));
    const sorted = sort === undefined ? result : sort(result);
    if (slice === undefined) return sorted;
    return slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice);
  };
}

function readWhole(name: string, value: Value): number | undefined {
  if (value === undefined) return undefined;
  const whole = wholeNumber(value);
  if (whole === undefined) throw refused(`The value for ${name} must be an integer value`);
  return whole;
}

/** `$sort` of `$push`: 1 or -1 for whole elements, or paths within elements that are documents. */
function readSort(sort: Value): (elements: Value[]) => Value[] {
  const direction = wholeNumber(sort);
  if (direction === 1 || direction === -1) {
    return (elements) => [...elements].sort((a, b) => compareValues(a, b) * direction);
  }
  if (!isDocument(sort)) throw refused('The $sort is invalid: use 1/-1 to sort the whole element');
  const order = readOrder(sort);
  return (elements) => {
    const asDocument = (element: Value): Document => (isDocument(element) ? element : {});
    return sortDocuments(elements, order, asDocument);
  };
}
