import { refused } from '../errors';
import { isIndex, type Path } from '../paths';
import { typeName } from '../types';
import { type Document, isDocument, setOwn, type Value } from '../values';
import { type Change, REMOVED, UNCHANGED } from './change';

const PADDING_LIMIT = 1_500_000;

/**
 * Changes what stands at a path of `root` (in place) and tells whether something changed. Documents and arrays on
 * the way are replaced by changed copies, so that `root` may share them with others; they are made where they are
 * missing, unless the change takes away or leaves. Throws where the path leads
 * through a value that has no fields ("Cannot create field…").
 */
export function changeAt(root: Document, path: Path, change: (present: Value) => Change): boolean {
  return changeIn(root, path, 0, change);
}

function changeIn(
  container: Document | Value[],
  path: Path,
  depth: number,
  change: (present: Value) => Change,
): boolean {
  const name = path[depth] as string;
  if (Array.isArray(container) && name === '$[]') {
    let changed = false;
    for (let i = 0; i < container.length; i++) {
      changed = changeSlot(container, String(i), path, depth, change) || changed;
    }
    return changed;
  }
  return changeSlot(container, name, path, depth, change);
}

function changeSlot(
  container: Document | Value[],
  name: string,
  path: Path,
  depth: number,
  change: (present: Value) => Change,
): boolean {
  const present = readSlot(container, name);
  if (depth === path.length - 1) {
    const after = change(present);
    if (after === UNCHANGED) return false;
    if (after === REMOVED) removeSlot(container, name);
    else writeSlot(container, name, after);
    return true;
  }
  if (path[depth + 1] === '$[]') requireArray(present, path, depth);
  if (isDocument(present) || Array.isArray(present)) {
    const copy = Array.isArray(present) ? [...present] : { ...present };
    if (!changeIn(copy, path, depth + 1, change)) return false;
    writeSlot(container, name, copy);
    return true;
  }
  if (present !== undefined) return refuseOrSkip(present, name, path, depth, change);
  const made: Document = {};
  if (!changeIn(made, path, depth + 1, change)) return false;
  writeSlot(container, name, made);
  return true;
}

/** `$[]` stands for the elements of an array that is there. */
function requireArray(present: Value, path: Path, depth: number): void {
  if (Array.isArray(present)) return;
  const field = path.slice(0, depth + 1).join('.');
  throw refused(
    present === undefined
      ? `The path '${field}' must exist in the document in order to apply array updates.`
      : `Cannot apply array updates to non-array element ${field}: ${typeName(present)}`,
  );
}

/** The path leads through a scalar: fine for what takes fields away, an error for what writes. */
function refuseOrSkip(
  present: Value,
  name: string,
  path: Path,
  depth: number,
  change: (present: Value) => Change,
): boolean {
  if (change(undefined) === UNCHANGED) return false;
  throw refused(`Cannot create field '${path[depth + 1]}' in element {${name}: ${typeName(present)}}`);
}

function readSlot(container: Document | Value[], name: string): Value {
  if (Array.isArray(container)) return isIndex(name) ? container[Number(name)] : undefined;
  return Object.hasOwn(container, name) ? container[name] : undefined;
}

function writeSlot(container: Document | Value[], name: string, value: Value): void {
  if (!Array.isArray(container)) {
    setOwn(container, name, value);
    return;
  }
  if (!isIndex(name)) throw refused(`Cannot create field '${name}' in element of type array`);
  const index = Number(name);
  if (index - container.length > PADDING_LIMIT) throw refused('index too large for an array');
  while (container.length < index) container.push(null);
  container[index] = value;
}

function removeSlot(container: Document | Value[], name: string): void {
  if (Array.isArray(container)) container[Number(name)] = null;
  else delete container[name];
}
