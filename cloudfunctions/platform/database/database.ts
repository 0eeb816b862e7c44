import { theCloud } from '../cloud/cloud';
import type { CollectionName, Collections } from './collections';
import { asFailure, isDuplicate } from './errors';

/** A condition in MongoDB's own words. Values never come from a caller unparsed. */
export type Condition = Readonly<Record<string, unknown>>;
/** A change in MongoDB's own words: `{ $set: … }`. */
export type Change = Readonly<Record<`$${string}`, Readonly<Record<string, unknown>>>>;

export interface Search<K extends string> {
  readonly where: Condition;
  readonly sort?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** 1,000 at most; 100 when left out. */
  readonly limit?: number;
  /** How many of the first are passed over. */
  readonly skip?: number;
  /** Top-level fields to be read; all when left out. */
  readonly fields?: readonly K[];
  /** Paths inside fields to be read besides, for example `answers.roster`. */
  readonly paths?: readonly string[];
  /** Paths to be left out, for example `forms.answers`. */
  readonly without?: readonly string[];
}

/**
 * Conditions and changes go out as they are written (`raw`): the SDK's own serializer merges `$or`s and drops
 * empty objects without a word. On the wire both look the same.
 */
const collectionOf = (name: CollectionName) =>
  theCloud().database().collection(name).options({ raw: true, multiple: false });

const guarded = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (thrown) {
    throw asFailure(thrown);
  }
};

const projectionOf = (search: Pick<Search<string>, 'fields' | 'paths' | 'without'>) =>
  search.fields
    ? Object.fromEntries([...search.fields, ...(search.paths ?? [])].map((field) => [field, true]))
    : search.without && Object.fromEntries(search.without.map((path) => [path, false]));

/**
 * Reads documents in one call.
 * @throws Failure UNAVAILABLE where the database does not answer; so do all functions here
 */
export const findMany = async <N extends CollectionName, K extends keyof Collections[N] & string>(
  name: N,
  search: Search<K>,
): Promise<Pick<Collections[N], K>[]> => {
  let query = collectionOf(name).where(search.where);
  for (const [field, direction] of search.sort ?? []) query = query.orderBy(field, direction);
  query = query.limit(search.limit ?? 100);
  if (search.skip !== undefined) query = query.skip(search.skip);
  const projection = projectionOf(search);
  if (projection) query = query.field(projection);
  const { data } = await guarded(query.get());
  return data as Pick<Collections[N], K>[];
};

/** @returns the first document that meets the condition, or null */
export const findOne = async <N extends CollectionName, K extends keyof Collections[N] & string>(
  name: N,
  search: Search<K>,
): Promise<Pick<Collections[N], K> | null> => (await findMany(name, { ...search, limit: 1 }))[0] ?? null;

/** @returns the document, or null where there is none */
export const findById = async <N extends CollectionName>(
  name: N,
  id: string,
): Promise<Collections[N] | null> => {
  const { data } = await guarded(collectionOf(name).where({ _id: id }).limit(1).get());
  return (data as Collections[N][])[0] ?? null;
};

/** @returns how many documents meet the condition */
export const countOf = async (name: CollectionName, where: Condition): Promise<number> => {
  const { total } = await guarded(collectionOf(name).where(where).count() as Promise<{ total?: number }>);
  return total ?? 0;
};

/** @returns false where a document with this id, or with the same unique key, is there already */
export const insert = async <N extends CollectionName>(
  name: N,
  document: Collections[N],
): Promise<boolean> => {
  try {
    await collectionOf(name).add(document);
    return true;
  } catch (thrown) {
    if (isDuplicate(thrown)) return false;
    throw asFailure(thrown);
  }
};

/**
 * Inserts documents one behind the other in one call.
 * @returns false where one of them, or its unique key, is there already: those before it may be stored then
 */
export const insertInOrder = async <N extends CollectionName>(
  name: N,
  documents: readonly Collections[N][],
): Promise<boolean> => {
  try {
    await collectionOf(name).add([...documents]);
    return true;
  } catch (thrown) {
    if (isDuplicate(thrown)) return false;
    throw asFailure(thrown);
  }
};

/** Inserts those of the documents whose ids are not taken yet: one call where all are new. */
export const insertNew = async <N extends CollectionName>(
  name: N,
  documents: readonly Collections[N][],
): Promise<void> => {
  if (documents.length === 0 || (await insertInOrder(name, documents))) return;
  for (const document of documents) await insert(name, document);
};

/**
 * Changes one document that meets the condition. Where people compete, the condition names the version read.
 * @returns whether a document met the condition and has been changed
 */
export const changeOne = async (name: CollectionName, where: Condition, change: Change): Promise<boolean> => {
  const { updated } = await guarded(
    collectionOf(name).where(where).update(change) as Promise<{ updated: number }>,
  );
  return updated === 1;
};

/** @returns how many documents have been changed */
export const changeMany = async (name: CollectionName, where: Condition, change: Change): Promise<number> => {
  const all = theCloud().database().collection(name).options({ raw: true, multiple: true });
  const { updated } = await guarded(all.where(where).update(change) as Promise<{ updated: number }>);
  return updated;
};

/** @returns whether there was such a document */
export const removeById = async (name: CollectionName, id: string): Promise<boolean> => {
  const { deleted } = await guarded(
    collectionOf(name).where({ _id: id }).remove() as Promise<{ deleted: number }>,
  );
  return deleted === 1;
};
