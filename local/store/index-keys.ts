import { refused } from '../query/errors';
import type { Path } from '../query/paths';
import { type Document, isDocument, type Value } from '../query/values';

/** What an index holds of one document: one list of values a key, and which fields led through an array. */
export interface IndexValues {
  keys: Value[][];
  multikey: boolean[];
}

/** A field of the index on its way through the document. */
interface Slot {
  value: Value;
  rest: Path;
}

/**
 * The keys of a document, as MongoDB makes them: one for each element where a path leads through an array;
 * fields that share the array are taken from the same element. Missing counts as null, an empty array as
 * undefined. Throws where two fields lead through two different arrays.
 * @param sparse leave out keys of which every field is missing
 */
export function indexValues(document: Document, paths: readonly Path[], sparse = false): IndexValues {
  const multikey = paths.map(() => false);
  const slots = paths.map((path): Slot => ({ value: document, rest: path }));
  return { keys: expand(slots, multikey, sparse), multikey };
}

function expand(slots: readonly Slot[], multikey: boolean[], sparse: boolean): Value[][] {
  const stops = slots.map(advance);
  let array: Value[] | undefined;
  for (const [i, stop] of stops.entries()) {
    if (!Array.isArray(stop.value) || stop.rest === ENDED) continue;
    if (array !== undefined && array !== stop.value) {
      throw refused('cannot index parallel arrays');
    }
    array = stop.value;
    multikey[i] = true;
  }
  if (sparse && stops.every(isMissing)) return [];
  if (array === undefined) return [stops.map(orNull)];
  if (array.length === 0) return [stops.map((stop) => (isOpen(stop) ? ofEmpty(stop) : orNull(stop)))];
  return array.flatMap((element) => {
    const next = stops.map((stop) => (isOpen(stop) ? intoElement(element, stop.rest) : stop));
    return expand(next, multikey, sparse);
  });
}

/** Marks a slot that has its final value; an array there is a value, not a way. */
const ENDED: Path = [''];
/** The way has ended where there is no such field, or will: an empty array holds none. */
const isMissing = (stop: Slot) =>
  isOpen(stop) ? stop.rest.length > 0 && (stop.value as Value[]).length === 0 : stop.value === undefined;
const isOpen = (stop: Slot) => stop.rest !== ENDED && Array.isArray(stop.value);
const orNull = (stop: Slot): Value => (stop.value === undefined ? null : stop.value);
const ofEmpty = (stop: Slot): Value => (stop.rest.length === 0 ? undefined : null);

/** Follows documents until the path ends or an array stands in the way. */
function advance(slot: Slot): Slot {
  if (slot.rest === ENDED) return slot;
  let { value } = slot;
  let depth = 0;
  while (depth < slot.rest.length && isDocument(value)) {
    const name = slot.rest[depth] as string;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
    depth++;
  }
  const rest = depth === 0 ? slot.rest : slot.rest.slice(depth);
  if (Array.isArray(value)) return { value, rest };
  return { value: rest.length === 0 ? value : undefined, rest: ENDED };
}

function intoElement(element: Value, rest: Path): Slot {
  if (rest.length === 0) return { value: element === undefined ? null : element, rest: ENDED };
  return isDocument(element) ? { value: element, rest } : { value: undefined, rest: ENDED };
}
