import { createHash } from 'node:crypto';
import type { OutgoingMessage } from '@domain/messages/message';
import { assertMayObject, longestGrounds, type PublicNotice } from '@domain/public-notice/notice';
import type { Release } from '@domain/review/review';
import type { Instant } from '@domain/time/shanghai';
import { byAnyone } from '@platform/audit/entries';
import { commitNew } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { publicNoticeOf } from '@platform/review/public-notice';
import * as v from 'valibot';
import { id } from '../input/fields';

/** The same request gives the same id, so that a retry is one objection. */
const idOf = (roundId: string, requestId: string): string =>
  `${roundId}:${createHash('sha256').update(requestId).digest('hex').slice(0, 24)}`;

/** Tells the officers that there is an objection; what it says and who made it is read on its page alone. */
const toOfficers = (
  objectionId: string,
  { roundId, title }: PublicNotice,
  { by }: Release,
  now: Instant,
): OutgoingMessage => ({
  key: `${objectionId}:objectionReceived`,
  kind: 'objectionReceived',
  to: { kind: 'post', post: { capacity: 'industryUnion', unionId: by.unionId } },
  title: '收到公示异议',
  text: '有人对公示名单提出异议，请核查处理；处理之前不能命名。',
  link: { kind: 'objections', roundId },
  at: now,
  facts: { subject: title },
});

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
    const review = await findById('reviews', input.roundId);
    const messages = review?.released ? [toOfficers(objection._id, notice, review.released, call.now)] : [];
    await commitNew(byAnyone(call), 'objections', objection, messages);
    return { received: true };
  },
});
