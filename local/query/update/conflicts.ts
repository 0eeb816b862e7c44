import { refused } from '../errors';
import type { Path } from '../paths';

/** Throws where one of the paths is another's beginning, or the same: which change should win is not defined. */
export function refuseConflicts(paths: readonly Path[]): void {
  const sorted = [...paths].sort(byNames);
  for (let i = 1; i < sorted.length; i++) {
    const [shorter, longer] = [sorted[i - 1] as Path, sorted[i] as Path];
    if (shorter.every((name, depth) => longer[depth] === name)) {
      throw refused(
        `Updating the path '${longer.join('.')}' would create a conflict at '${shorter.join('.')}'`,
      );
    }
  }
}

/** Sorts by names from the left, so that a path stands directly before those that begin with it. */
function byNames(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [left, right] = [a[depth] as string, b[depth] as string];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
