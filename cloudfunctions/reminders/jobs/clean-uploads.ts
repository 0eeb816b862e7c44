import { findMany, removeById } from '@platform/database/database';
import { removeStored } from '@platform/files/storage';
import type { Job } from '../run-jobs';

/** An upload at rest for a day will not be resumed. Milliseconds. */
const rest = 24 * 60 * 60 * 1000;
const mostAtOnce = 100;

/** Removes uploads that nobody has gone on with for a day, and their parts. */
export const cleanUploads: Job = async ({ now, mayGoOn }) => {
  const before = new Date(Date.parse(now) - rest).toISOString();
  const abandoned = await findMany('uploads', {
    where: { touchedAt: { $lt: before } },
    sort: [['touchedAt', 'asc']],
    fields: ['_id', 'parts'],
    limit: mostAtOnce,
  });
  let removed = 0;
  for (const { _id, parts } of abandoned) {
    if (!mayGoOn()) break;
    await removeStored(Object.values(parts));
    if (await removeById('uploads', _id)) removed += 1;
  }
  return { removed };
};
