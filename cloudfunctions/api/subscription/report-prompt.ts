import { Failure } from '@domain/failure/failure';
import { afterReport, noSubscriptions } from '@domain/messages/tally';
import { templateKeys } from '@domain/messages/templates';
import { changeOne, findById, insert } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';

const answer = v.picklist(['accept', 'reject', 'ban', 'filter']);
const key = v.picklist(templateKeys);
const tries = 5;

/** Counts what the caller has answered to WeChat's prompt: +1 for each accept, once for each request id. */
export const reportPrompt = defineProcedure({
  name: 'subscription.report',
  writes: true,
  input: v.strictObject({
    answers: v.record(key, answer),
    always: v.optional(v.pipe(v.array(key), v.maxLength(templateKeys.length))),
    switchedOff: v.boolean(),
  }),
  run: async ({ person, requestId }, report) => {
    for (let count = 0; count < tries; count += 1) {
      const stored = await findById('subscriptions', person._id);
      if (!stored) {
        const fresh = afterReport(noSubscriptions(person._id), report, requestId);
        if (await insert('subscriptions', fresh)) return { left: fresh.left };
        continue;
      }
      const { left, always, switchedOff, reports } = afterReport(stored, report, requestId);
      if (stored.reports.includes(requestId)) return { left };
      // A push that leaves at this moment changes `left`: the count is taken from what it leaves.
      const done = await changeOne(
        'subscriptions',
        { _id: person._id, reports: stored.reports, left: stored.left },
        { $set: { left, always, switchedOff, reports } },
      );
      if (done) return { left };
    }
    throw new Failure('CONFLICT', { message: '提醒次数刚刚有变化，请稍后再试。', log: 'tally contended' });
  },
});
