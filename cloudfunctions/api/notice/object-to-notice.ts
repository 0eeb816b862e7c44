import { createHash } from 'node:crypto';
import { assertMayObject, longestGrounds } from '@domain/public-notice/notice';
import { byAnyone } from '@platform/audit/entries';
import { commitNew } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { publicNoticeOf } from '@platform/review/public-notice';
import * as v from 'valibot';
import { id } from '../input/fields';

/** The same request gives the same id, so that a retry is one objection. */
const idOf = (roundId: string, requestId: string): string =>
  `${roundId}:${createHash('sha256').update(requestId).digest('hex').slice(0, 24)}`;

/** Anyone objects to a studio on the list, with name and grounds. It is confidential: nobody is shown it but officers. */
export const objectToNotice = defineProcedure({
  name: 'notice.object',
  writes: true,
  limit: 'objection',
  input: v.strictObject({
    roundId: id,
    applicationId: id,
    name: v.pipe(v.string(), v.trim(), v.minLength(2, '请填写姓名。'), v.maxLength(40)),
    phone: v.pipe(v.string(), v.trim(), v.regex(/^[\d-]{7,20}$/, '请填写联系电话，便于核实。')),
    grounds: v.pipe(v.string(), v.trim(), v.maxLength(longestGrounds)),
  }),
  run: async (call, input) => {
    const notice = await publicNoticeOf(input.roundId);
    if (!notice) throw notFound();
    assertMayObject(notice, input, call.now);
    const objection = {
      ...input,
      _id: idOf(input.roundId, call.requestId),
      at: call.now,
      state: { kind: 'open' as const },
    };
    await commitNew(byAnyone(call), 'objections', objection);
    return { received: true };
  },
});
