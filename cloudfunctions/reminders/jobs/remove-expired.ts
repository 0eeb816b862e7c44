import { retentions } from '@domain/privacy/retention';
import { findMany, removeById } from '@platform/database/database';
import type { Job } from '../run-jobs';

const day = 24 * 60 * 60 * 1000;
const page = 200;

/** Removes personal data whose time is over, the oldest first; the next run goes on where this one stops. */
export const removeExpired: Job = async ({ now, mayGoOn }) => {
  const removed: Record<string, number> = {};
  for (const { collection, since, days } of retentions) {
    const before = new Date(Date.parse(now) - days * day).toISOString();
    const expired = await findMany<typeof collection, '_id'>(collection, {
      where: { [since]: { $lt: before } },
      sort: [[since, 'asc']],
      fields: ['_id'],
      limit: page,
    });
    let count = 0;
    for (const { _id } of expired) {
      if (!mayGoOn()) break;
      if (await removeById(collection, _id)) count += 1;
    }
    if (count > 0) removed[collection] = count;
  }
  return removed;
};
