import { insert } from '../database/database';
import { type Doer, viewEntry } from './entries';

/**
 * Records that personal data has been shown, before it is shown. The same view by the same person within ten
 * minutes is recorded once. The entry moves into the chain with the timer, or when the record is searched.
 * @param object what the fields belong to: `{ collection: 'people', id }`
 * @param fields names of the fields shown unmasked, for example `phone`
 * @throws Failure UNAVAILABLE where the database does not answer: then nothing must be shown
 */
export const recordView = async (
  call: Doer,
  object: { readonly collection: string; readonly id: string },
  fields: readonly string[],
): Promise<void> => {
  if (fields.length === 0) return;
  const entry = viewEntry(call, object, fields);
  await insert('trails', { _id: entry.key, trail: [entry], hasTrail: true });
};
