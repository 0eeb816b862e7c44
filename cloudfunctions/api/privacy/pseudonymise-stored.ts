import { isDeepStrictEqual } from 'node:util';
import { pseudonymised } from '@domain/privacy/pseudonymise';
import { allOf } from '@platform/database/all-of';
import type { CollectionName } from '@platform/database/collections';
import { type Condition, changeOne } from '@platform/database/database';

/**
 * Takes a person's name and numbers out of documents that stay because the record needs them.
 * @returns how many documents were changed
 */
export const pseudonymiseStored = async (
  collection: CollectionName,
  where: Condition,
  values: readonly string[],
): Promise<number> => {
  let changed = 0;
  for (const document of await allOf(collection, where)) {
    const before: Readonly<Record<string, unknown>> = { ...document };
    const after = pseudonymised(before, values);
    const fields = Object.fromEntries(
      Object.entries(after).filter(([key, value]) => key !== '_id' && !isDeepStrictEqual(value, before[key])),
    );
    if (Object.keys(fields).length === 0) continue;
    // Nothing but names differs: whoever changes the document meanwhile is not held up by a new version.
    if (await changeOne(collection, { _id: before._id }, { $set: fields })) changed += 1;
  }
  return changed;
};
