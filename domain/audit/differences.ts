import { canonicalJson } from '../chain/canonical-json';
import type { FieldChange, KeptValue } from './entry';
import { isPersonalPath } from './personal-paths';

/** @returns SM3, hex */
export type Sm3 = (text: string) => string;

const longestWhole = 200;
const mostLeaves = 40;
const mostChanges = 200;

type Leaves = ReadonlyMap<string, unknown>;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

const childPath = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** What is empty has no leaves: that nothing was there needs no record. */
const leavesOf = (value: unknown, path: string, into = new Map<string, unknown>()): Leaves => {
  if (!isNested(value)) into.set(path, value);
  else for (const [key, inner] of Object.entries(value)) leavesOf(inner, childPath(path, key), into);
  return into;
};

const digested = (value: unknown, sm3: Sm3): KeptValue => {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return { sm3: sm3(text), length: text.length };
};

const kept = (value: unknown, sm3: Sm3): KeptValue => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string' && value.length <= longestWhole) return value;
  return digested(value, sm3);
};

/** Of two long texts only what lies between their common beginning and their common end. */
const parts = (before: string, after: string, sm3: Sm3): Pick<FieldChange, 'before' | 'after'> => {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const part = (text: string): KeptValue => {
    const changed = text.slice(start, text.length - end);
    return changed.length <= longestWhole ? { from: start, part: changed } : digested(text, sm3);
  };
  return { before: part(before), after: part(after) };
};

const changeOf = (
  collection: string,
  path: string,
  sides: { readonly before?: unknown; readonly after?: unknown },
  sm3: Sm3,
): FieldChange => {
  const { before, after } = sides;
  if (isPersonalPath(collection, path)) {
    const hidden = { personal: true } as const;
    return {
      path,
      ...(before !== undefined && { before: hidden }),
      ...(after !== undefined && { after: hidden }),
    };
  }
  const areLong =
    typeof before === 'string' && typeof after === 'string' && before.length + after.length > longestWhole;
  if (areLong) return { path, ...parts(before, after, sm3) };
  return {
    path,
    ...(before !== undefined && { before: kept(before, sm3) }),
    ...(after !== undefined && { after: kept(after, sm3) }),
  };
};

/** A part that appears or disappears is recorded leaf by leaf, a large one by its digest. */
const wholePart = (
  collection: string,
  path: string,
  side: 'before' | 'after',
  value: unknown,
  sm3: Sm3,
): readonly FieldChange[] => {
  const leaves = [...leavesOf(value, path)];
  if (leaves.length > mostLeaves) return [{ path, [side]: digested(value, sm3) }];
  return leaves.map(([at, leaf]) => changeOf(collection, at, { [side]: leaf }, sm3));
};

const compare = (
  collection: string,
  path: string,
  before: unknown,
  after: unknown,
  sm3: Sm3,
): readonly FieldChange[] => {
  if (before === after) return [];
  if (before === undefined) return wholePart(collection, path, 'after', after, sm3);
  if (after === undefined) return wholePart(collection, path, 'before', before, sm3);
  const isSameKind = isNested(before) && isNested(after) && Array.isArray(before) === Array.isArray(after);
  if (!isSameKind) {
    if (!isNested(before) && !isNested(after)) return [changeOf(collection, path, { before, after }, sm3)];
    return [
      ...wholePart(collection, path, 'before', before, sm3),
      ...wholePart(collection, path, 'after', after, sm3),
    ];
  }
  const one = new Map<string, unknown>(Object.entries(before));
  const other = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
    compare(collection, childPath(path, key), one.get(key), other.get(key), sm3),
  );
};

/**
 * @param before the document's own fields as they were; null where it is made
 * @param after the same as they are now; null where it is removed
 * @returns what differs, field by field, as the record keeps it: 200 changes at most, the rest by one digest
 */
export const differences = (
  collection: string,
  before: object | null,
  after: object | null,
  sm3: Sm3,
): readonly FieldChange[] => {
  const all = compare(collection, '', before ?? {}, after ?? {}, sm3);
  if (all.length <= mostChanges) return all;
  return [...all.slice(0, mostChanges), { path: '…', after: digested(all.slice(mostChanges), sm3) }];
};
