import { refused } from '../errors';
import { compileScoped } from '../expression/compile';
import type { Evaluate, Scope } from '../expression/evaluate';
import { truthy } from '../match/element';
import { parsePath } from '../paths';
import { isNumber } from '../types';
import { type Document, isDocument, setOwn, type Value } from '../values';
import type { Stage } from './stage';

/** What happens to a field: kept, dropped, computed, or a tree for the fields within. */
type Entry = 'keep' | 'drop' | { evaluate: Evaluate } | Tree;
type Tree = Map<string, Entry>;

const isTree = (entry: Entry | undefined): entry is Tree => entry instanceof Map;

/** `$project`: keeps, drops and computes fields. Keeping and dropping cannot be mixed but for `_id`. */
export const project: Stage = (operand, documents, { variables }) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw refused('projection specification must have at least one field');
  }
  const tree: Tree = new Map();
  plantAll(tree, '', operand, true);
  const kinds = new Set(
    [...leaves(tree)].filter(([path]) => path !== '_id').map(([, entry]) => kindOf(entry)),
  );
  if (kinds.has('drop') && kinds.size > 1) {
    throw refused('Invalid $project: cannot do exclusion and inclusion together');
  }
  const drops = kinds.has('drop') || (kinds.size === 0 && tree.get('_id') === 'drop');
  if (!drops && !tree.has('_id')) tree.set('_id', 'keep');
  return documents.map((root) => apply(root, tree, { root, variables }, drops) as Document);
};

/** `$addFields`: computes fields and keeps all others. */
export const addFields: Stage = (operand, documents, { variables }) => {
  if (!isDocument(operand)) throw refused('$addFields specification must be an object');
  const tree: Tree = new Map();
  plantAll(tree, '', operand, false);
  return documents.map((root) => apply(root, tree, { root, variables }, true) as Document);
};

/** `$unset`: drops a field or a list of fields. */
export const unset: Stage = (operand, documents, context) => {
  const fields = Array.isArray(operand) ? operand : [operand];
  if (fields.length === 0 || !fields.every((field) => typeof field === 'string')) {
    throw refused('$unset needs field names');
  }
  return project(Object.fromEntries(fields.map((field) => [field, 0])), documents, context);
};

/** Reads fields into the tree; `flags` tells whether numbers and booleans keep or drop. */
function plantAll(tree: Tree, prefix: string, operand: Document, flags: boolean): void {
  for (const [field, value] of Object.entries(operand)) {
    const path = `${prefix}${field}`;
    const nested = isDocument(value) && !Object.keys(value).some((name) => name.startsWith('$'));
    if (nested && Object.keys(value).length > 0) plantAll(tree, `${path}.`, value, flags);
    else if (flags && (isNumber(value) || typeof value === 'boolean'))
      plant(tree, path, truthy(value) ? 'keep' : 'drop');
    else plant(tree, path, { evaluate: compileScoped(value) });
  }
}

function plant(tree: Tree, field: string, entry: Entry): void {
  const path = parsePath(field);
  if (path.some((name) => name === '' || name.startsWith('$')))
    throw refused(`'${field}' is not a valid field path`);
  let level = tree;
  for (const name of path.slice(0, -1)) {
    const next = level.get(name);
    if (next !== undefined && !isTree(next)) throw refused(`Invalid projection: path collision at ${field}`);
    const inner: Tree = next ?? new Map<string, Entry>();
    level.set(name, inner);
    level = inner;
  }
  const last = path.at(-1) as string;
  if (level.has(last)) throw refused(`Invalid projection: path collision at ${field}`);
  level.set(last, entry);
}

function* leaves(tree: Tree, prefix = ''): Generator<[string, Exclude<Entry, Tree>]> {
  for (const [name, entry] of tree) {
    if (isTree(entry)) yield* leaves(entry, `${prefix}${name}.`);
    else yield [`${prefix}${name}`, entry];
  }
}

function kindOf(entry: Exclude<Entry, Tree>): 'keep' | 'drop' {
  return entry === 'drop' ? 'drop' : 'keep';
}

/** `rest`: whether fields that the tree does not name stay. */
function apply(value: Value, tree: Tree, scope: Scope, rest: boolean): Value {
  if (Array.isArray(value)) {
    const inner = value.map((element) => apply(element, tree, scope, rest));
    return rest ? inner : inner.filter((element) => element !== undefined);
  }
  if (!isDocument(value)) return computed(value, tree, scope, rest);
  const result: Document = {};
  for (const [name, inner] of Object.entries(value)) {
    const entry = tree.get(name);
    if (entry === 'keep' || (entry === undefined && rest)) setOwn(result, name, inner);
    else if (isTree(entry)) assign(result, name, apply(inner, entry, scope, rest));
    else if (typeof entry === 'object') assign(result, name, entry.evaluate(scope));
  }
  for (const [name, entry] of tree) {
    if (Object.hasOwn(value, name)) continue;
    if (isTree(entry)) assign(result, name, computed(undefined, entry, scope, rest));
    else if (typeof entry === 'object') assign(result, name, entry.evaluate(scope));
  }
  return result;
}

/** Where there is no document: one is made if something is computed within; else a kept scalar goes or stays. */
function computed(value: Value, tree: Tree, scope: Scope, rest: boolean): Value {
  const computes = [...leaves(tree)].some(([, entry]) => typeof entry === 'object');
  if (computes) return apply({}, tree, scope, rest);
  return rest ? value : undefined;
}

function assign(result: Document, name: string, value: Value): void {
  if (value !== undefined) setOwn(result, name, value);
}
