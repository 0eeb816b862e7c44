import { findMany, removeById } from '@platform/database/database';
import type { Job } from '../run-jobs';

/** Milliseconds: a fault that has not come for ninety days is over. */
const kept = 90 * 24 * 60 * 60 * 1000;
const mostAtOnce = 100;

/** Forgets faults of people's devices that have not come again for ninety days. */
export const forgetFaults: Job = async ({ now, mayGoOn }) => {
  const before = new Date(Date.parse(now) - kept).toISOString();
  const old = await findMany('faults', {
    where: { lastAt: { $lt: before } },
    sort: [['lastAt', 'asc']],
    fields: ['_id'],
    limit: mostAtOnce,
  });
  let removed = 0;
  for (const { _id } of old) {
    if (!mayGoOn()) break;
    if (await removeById('faults', _id)) removed += 1;
  }
  return { removed };
};
