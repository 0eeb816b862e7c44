import { wholeNumber } from './arithmetic';
import { refused } from './errors';
import { compileQuery, type Matcher } from './match/compile';
import { truthy } from './match/element';
import type { Position } from './match/predicate';
import { parsePath } from './paths';
import { isNumber } from './types';
import { refuseConflicts } from './update/conflicts';
import { type Document, isDocument, setOwn, type Value } from './values';

/** Cuts a document to the wanted fields. `position` is the array element that the query matched. */
export type Projection = (document: Document, position: Position) => Document;

/** What happens to a field: kept, dropped, cut by a function, or a tree of what happens to the fields within. */
type Plan = Map<string, Plan | 'keep' | 'drop' | Cut>;
type Cut = (value: Value, position: Position) => Value;

/**
 * Compiles a projection of `find`: fields to keep (1, true) or to leave out (0, false), `$slice`,
 * `$elemMatch` and the positional `field.$`. Throws where keeping and leaving out are mixed (but for `_id`).
 */
export function compileProjection(projection: Document): Projection {
  const plan: Plan = new Map();
  let keeps: boolean | undefined;
  const decide = (keep: boolean, field: string) => {
    if (keeps !== undefined && keeps !== keep) {
      throw refused(`Projection cannot have a mix of inclusion and exclusion: ${field}`);
    }
    keeps = keep;
  };
  refuseConflicts(Object.keys(projection).map(parsePath));
  for (const [field, operand] of Object.entries(projection)) {
    if (isDocument(operand)) {
      const cut = readCut(field, operand);
      if ('$elemMatch' in operand) decide(true, field);
      plantAt(plan, field, cut);
    } else if (field.endsWith('.$')) {
      decide(true, field);
      plantAt(plan, field.slice(0, -2), onlyMatched);
    } else {
      if (!isNumber(operand) && typeof operand !== 'boolean') {
        throw refused(`Unsupported projection option: ${field}`);
      }
      const keep = truthy(operand);
      if (field !== '_id') decide(keep, field);
      plantAt(plan, field, keep ? 'keep' : 'drop');
    }
  }
  const inclusive = keeps ?? (plan.size > 0 && plan.get('_id') === 'keep' && plan.size === 1);
  if (inclusive && !plan.has('_id')) plan.set('_id', 'keep');
  return (document, position) =>
    inclusive ? include(document, plan, position) : exclude(document, plan, position);
}

/** Puts an entry into the tree of a plan. */
function plantAt(plan: Plan, field: string, entry: 'keep' | 'drop' | Cut): void {
  const path = parsePath(field);
  if (path.some((name) => name === '')) throw refused(`a projection path has an empty name: ${field}`);
  let level = plan;
  for (const name of path.slice(0, -1)) {
    let next = level.get(name);
    if (!(next instanceof Map)) {
      next = new Map();
      level.set(name, next);
    }
    level = next;
  }
  level.set(path.at(-1) as string, entry);
}

/** Keeps what the plan names, in the order of the document. */
function include(document: Document, plan: Plan, position: Position): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const entry = plan.get(name);
    if (entry === undefined || entry === 'drop') continue;
    const kept = entry === 'keep' ? value : includeValue(value, entry, position);
    if (kept !== undefined) setOwn(result, name, kept);
  }
  return result;
}

function includeValue(value: Value, entry: Plan | Cut, position: Position): Value {
  if (typeof entry === 'function') return entry(value, position);
  if (isDocument(value)) return include(value, entry, position);
  if (!Array.isArray(value)) return undefined;
  return value
    .map((element) => includeValue(element, entry, position))
    .filter((element) => element !== undefined);
}

/** Keeps all but what the plan drops. */
function exclude(document: Document, plan: Plan, position: Position): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const entry = plan.get(name);
    if (entry === 'drop') continue;
    const kept = entry === undefined || entry === 'keep' ? value : excludeValue(value, entry, position);
    if (kept !== undefined) setOwn(result, name, kept);
  }
  return result;
}

function excludeValue(value: Value, entry: Plan | Cut, position: Position): Value {
  if (typeof entry === 'function') return entry(value, position);
  if (isDocument(value)) return exclude(value, entry, position);
  if (!Array.isArray(value)) return value;
  return value.map((element) => excludeValue(element, entry, position));
}

function readCut(field: string, operand: Document): Cut {
  const [operator, ...more] = Object.keys(operand);
  if (more.length > 0) throw refused(`Unsupported projection option: ${field}`);
  if (operator === '$slice') return readSlice(operand.$slice);
  if (operator === '$elemMatch') return readElemMatch(operand.$elemMatch);
  throw refused(`Unsupported projection option: ${field}: ${operator ?? '{}'}`);
}

/** `$slice`: the first n (or the last, if negative), or [skip, n]. */
function readSlice(operand: Value): Cut {
  const figures = (Array.isArray(operand) ? operand : [operand]).map(wholeNumber);
  const [first, count] = figures;
  if (
    first === undefined ||
    figures.length > 2 ||
    (figures.length === 2 && !(count !== undefined && count > 0))
  ) {
    throw refused('$slice takes a number, or [skip, limit] with a positive limit');
  }
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + count);
  };
}

function readElemMatch(operand: Value): Cut {
  const matches: Matcher = compileQuery({ a: { $elemMatch: operand } });
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.find((element) => matches({ a: [element] }));
    return found === undefined ? undefined : [found];
  };
}

const onlyMatched: Cut = (value, position) => {
  if (!Array.isArray(value)) return value;
  if (position.index < 0) {
    throw refused("positional operator '.$' couldn't find a matching element in the array");
  }
  return value.slice(position.index, position.index + 1);
};
