import { insert } from '../database/database';
import { type ChangedDocument, changeEntry, type Doer } from './entries';
import { moveNow } from './move';

/**
 * Records a change of a document that cannot carry its own record: one that is removed, a file, the messages read.
 * To be called before the change: what is not recorded is not done. A request that comes again records nothing new.
 * @throws Failure UNAVAILABLE where the database does not answer
 */
export const recordChange = async (doer: Doer, changed: ChangedDocument): Promise<void> => {
  const entry = changeEntry(doer, changed);
  const trail = { collection: 'trails', id: entry.key, entries: [entry] } as const;
  if (await insert('trails', { _id: entry.key, trail: [entry], hasTrail: true })) await moveNow(trail);
};
