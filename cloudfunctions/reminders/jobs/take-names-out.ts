import { isDeepStrictEqual } from 'node:util';
import { type Erased, withoutPerson } from '@domain/privacy/erased';
import { pseudonymised } from '@domain/privacy/pseudonymise';
import type { CollectionName, Collections, Erasure } from '@platform/database/collections';
import { committedNames } from '@platform/database/collections';
import { changeOne, countOf, findMany, removeById } from '@platform/database/database';
import { erasedOf } from '@platform/privacy/erasures';
import { type SignedName, signedNames, withOriginal } from '@platform/privacy/originals';
import { pagesOf } from '../pages-of';
import type { Job, Shift } from '../run-jobs';

/** Every collection in which somebody can be named, in a fixed order; the record of what was done holds no names. */
const collections: readonly CollectionName[] = [...committedNames, 'messages', 'files', 'uploads'];

type Document = Readonly<Record<string, unknown>> & { readonly _id: string };

const differing = (before: Document, after: Document): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => key !== '_id' && !isDeepStrictEqual(value, before[key])),
  );

/** Opinions vouch for what they have signed: before a name goes, what stands is closed away for checking. */
const originalsOf = (collection: CollectionName, document: Document): object => {
  const name = signedNames.find((one) => one === collection);
  return name === undefined
    ? {}
    : { originals: withOriginal(name, document as unknown as Collections[SignedName]) };
};

/** A message is read by its receiver alone: it loses the name whether it mentions the person by id or not. */
const without = (
  collection: CollectionName,
  document: Document,
  erased: Erased,
  shares: boolean,
): Document =>
  collection === 'messages' && !shares
    ? pseudonymised(document, [erased.name, erased.phone, erased.openid])
    : withoutPerson(document, erased, shares);

const takeOut = async (
  collection: CollectionName,
  document: Document,
  erased: Erased,
  sharesName: boolean,
): Promise<boolean> => {
  const fields = differing(document, without(collection, document, erased, sharesName));
  if (Object.keys(fields).length === 0) return false;
  const set = { ...fields, ...originalsOf(collection, document) };
  const { version } = document;
  // Names alone differ, so that nobody who writes meanwhile is held up; who was faster is looked at again.
  const where = { _id: document._id, ...(version === undefined ? {} : { version }) };
  if (await changeOne(collection, where, { $set: set })) return true;
  const [fresh] = (await findMany(collection, {
    where: { _id: document._id },
    limit: 1,
  })) as unknown as Document[];
  return fresh !== undefined && takeOut(collection, fresh, erased, sharesName);
};

const carryOut = async (erasure: Erasure, shift: Shift): Promise<number> => {
  const erased = erasedOf(erasure);
  const sharesName = (await countOf('people', { name: erased.name, _id: { $ne: erased.personId } })) > 0;
  const begun = Math.max(0, collections.indexOf(erasure.collection as CollectionName));
  let changed = 0;
  for (const collection of collections.slice(begun)) {
    const after = collection === erasure.collection ? erasure.after : '';
    for await (const page of pagesOf(collection, {}, undefined, shift, after)) {
      for (const document of page as unknown as readonly Document[]) {
        if (await takeOut(collection, document, erased, sharesName)) changed += 1;
      }
      const last = page.at(-1)?._id;
      if (last === undefined) continue;
      await changeOne('erasures', { _id: erasure._id }, { $set: { collection, after: last } });
    }
    if (!shift.mayGoOn()) return changed;
  }
  await removeById('erasures', erasure._id);
  return changed;
};

/** Goes through the whole store for everybody who has left, and takes the name out wherever it stands. */
export const takeNamesOut: Job = async (shift) => {
  const orders = await findMany<'erasures', keyof Erasure & string>('erasures', { where: {}, limit: 20 });
  let changed = 0;
  for (const order of orders) {
    if (!shift.mayGoOn()) break;
    changed += await carryOut(order, shift);
  }
  return { changed, orders: orders.length };
};
