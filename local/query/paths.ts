import { type Document, isDocument, type Value } from './values';

/** A dotted path cut into its names. */
export type Path = readonly string[];

const known = new Map<string, Path>();

/** Cuts a dotted path; the same text gives the same array. */
export function parsePath(text: string): Path {
  let path = known.get(text);
  if (path === undefined) {
    path = text.split('.');
    if (known.size > 10_000) known.clear();
    known.set(text, path);
  }
  return path;
}

/** Is this name an array index (`0`, `12`, but not `01`)? */
export function isIndex(name: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(name);
}

/**
 * Visits one value that a path leads to: the value (undefined where the field is missing) and the index
 * within the outermost array that was passed, or -1. Returning true ends the walk.
 */
export type Visit = (value: Value, arrayIndex: number) => boolean;

/**
 * Walks a path as MongoDB's matcher does: through arrays of documents and array indexes. Where
 * `expandLeaf` is set and the path ends at an array, its elements are visited before the array itself.
 * Returns whether a visit returned true.
 */
export function someAt(root: Document, path: Path, expandLeaf: boolean, visit: Visit): boolean {
  return fromDocument(root, path, 0, expandLeaf, visit, -1);
}

function fromDocument(
  document: Document,
  path: Path,
  depth: number,
  expandLeaf: boolean,
  visit: Visit,
  index: number,
): boolean {
  const name = path[depth] as string;
  const value = Object.hasOwn(document, name) ? document[name] : undefined;
  return fromValue(value, path, depth, expandLeaf, visit, index);
}

/** `value` is what the name at `depth` led to. */
function fromValue(
  value: Value,
  path: Path,
  depth: number,
  expandLeaf: boolean,
  visit: Visit,
  index: number,
): boolean {
  if (depth === path.length - 1) return atLeaf(value, expandLeaf, visit, index);
  if (isDocument(value)) return fromDocument(value, path, depth + 1, expandLeaf, visit, index);
  if (!Array.isArray(value)) return visit(undefined, index);
  for (let i = 0; i < value.length; i++) {
    const element = value[i];
    const position = index < 0 ? i : index;
    if (isDocument(element) && fromDocument(element, path, depth + 1, expandLeaf, visit, position)) {
      return true;
    }
  }
  const next = path[depth + 1] as string;
  if (!isIndex(next) || Number(next) >= value.length) return false;
  const position = index < 0 ? Number(next) : index;
  return fromValue(value[Number(next)], path, depth + 1, expandLeaf, visit, position);
}

function atLeaf(value: Value, expandLeaf: boolean, visit: Visit, index: number): boolean {
  if (expandLeaf && Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (visit(value[i], index < 0 ? i : index)) return true;
    }
  }
  return visit(value, index);
}

/** Reads a path through documents only; undefined where it leaves them (no array is entered). */
export function valueAt(root: Document, path: Path): Value {
  let value: Value = root;
  for (const name of path) {
    if (!isDocument(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
