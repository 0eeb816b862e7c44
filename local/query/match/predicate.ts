import { type Path, someAt } from '../paths';
import type { Document, Value } from '../values';

/** Takes note of which array element made a query match, for the positional `$` of updates and projections. */
export interface Position {
  index: number;
}

/** A condition on one field. */
export interface Predicate {
  /** Does the document meet it at this path? */
  onPath(document: Document, path: Path, position?: Position): boolean;
  /** Does this value alone meet it (an element under `$elemMatch` or `$pull`)? */
  onValue(value: Value): boolean;
}

/**
 * A predicate from a test of single values. With `expandLeaf` (the rule) an array meets it when one of
 * its elements or the array as a whole does.
 */
export function leaf(test: (value: Value) => boolean, expandLeaf = true): Predicate {
  return {
    onPath: (document, path, position) =>
      someAt(document, path, expandLeaf, (value, index) => {
        if (!test(value)) return false;
        if (position !== undefined && index >= 0 && position.index < 0) position.index = index;
        return true;
      }),
    onValue: test,
  };
}

/** Met where the other is not. */
export function not(inner: Predicate): Predicate {
  return {
    onPath: (document, path) => !inner.onPath(document, path),
    onValue: (value) => !inner.onValue(value),
  };
}

/** Met where all are. */
export function all(inner: readonly Predicate[]): Predicate {
  if (inner.length === 1) return inner[0] as Predicate;
  return {
    onPath: (document, path, position) =>
      inner.every((predicate) => predicate.onPath(document, path, position)),
    onValue: (value) => inner.every((predicate) => predicate.onValue(value)),
  };
}

/** Met where one is. */
export function any(inner: readonly Predicate[]): Predicate {
  return {
    onPath: (document, path, position) =>
      inner.some((predicate) => predicate.onPath(document, path, position)),
    onValue: (value) => inner.some((predicate) => predicate.onValue(value)),
  };
}
