import { changeOne, findMany } from '@platform/database/database';
import { orderPictureCheck } from '@platform/files/picture-check';
import { describeError, log } from '@platform/log/log';
import { personById } from '@platform/people/people';
import type { Job } from '../run-jobs';

const page = 50;
/** WeChat says 30 minutes at most; then the order is given again. Milliseconds. */
const longestWait = 30 * 60 * 1000;

/** Orders checks of pictures again that WeChat did not take, or has given no finding on for half an hour. */
export const reorderPictureChecks: Job = async ({ now, mayGoOn }) => {
  const before = new Date(Date.parse(now) - longestWait).toISOString();
  const waiting = await findMany('files', {
    where: {
      'check.state': 'waiting',
      $or: [{ 'check.traceId': '' }, { 'check.orderedAt': { $lt: before } }],
    },
    sort: [['_id', 'asc']],
    fields: ['_id', 'fileID', 'uploadedBy', 'check'],
    limit: page,
  });
  let ordered = 0;
  for (const { _id, fileID, uploadedBy, check } of waiting) {
    if (!mayGoOn()) break;
    try {
      const author = await personById(uploadedBy, false);
      const again = await orderPictureCheck(fileID, author?.openid ?? null, now);
      const kept = await changeOne(
        'files',
        { _id, 'check.state': 'waiting', 'check.traceId': check?.traceId ?? '' },
        { $set: { check: again } },
      );
      if (kept && again.traceId !== '') ordered += 1;
    } catch (thrown) {
      log.warn('picture-check-not-ordered', describeError(thrown));
    }
  }
  return { waiting: waiting.length, ordered };
};
