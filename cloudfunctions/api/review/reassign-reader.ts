import { Failure } from '@domain/failure/failure';
import { exclusionWords } from '@domain/review/interests';
import { newSheet, sheetId } from '@domain/review/sheet';
import { assertSeen, commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { exclusionsIn, numbersIn, panelOf } from '@platform/review/panel';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { loadReview } from './change-a-review';
import { toExpert } from './review-messages';
import { reviewView } from './review-view';

const refused = (message: string): Failure => new Failure('RULES_NOT_MET', { field: 'to', message });

/** An officer gives an application to another expert, adds one or takes one off, with a reason on record. */
export const reassignReader = defineProcedure({
  name: 'review.reassign',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    applicationId: id,
    from: v.nullable(id),
    to: v.nullable(id),
    reason: words,
  }),
  run: async (call, { roundId, version: seen, applicationId, from, to, reason }) => {
    const review = await loadReview(call, 'review.reassign', roundId);
    if (wasHandled(review, call.requestId)) return reviewView(review);
    assertSeen(review, seen);
    if (reason.trim() === '') {
      throw new Failure('INVALID', { field: 'reason', message: '请写明调整评审专家的理由。' });
    }
    const panel = await panelOf(review, call.role.unionId, call.now);
    const application = panel.applications.find((one) => one.applicationId === applicationId);
    if (!application) throw notFound();
    if (to !== null) {
      const expert = panel.experts.find(({ personId }) => personId === to);
      if (!expert) throw refused('这位专家没有受邀参加本批次评审，请先邀请。');
      const [excluded] = exclusionsIn(panel, expert, application);
      if (excluded) throw refused(`${expert.name}${exclusionWords(excluded)}，不能评审这份申报表。`);
    }
    if (from !== null) {
      const sheet = await findById('sheets', sheetId(applicationId, from));
      if (!sheet) throw notFound();
      if (sheet.state.kind === 'submitted') {
        throw new Failure('WRONG_STATE', {
          field: 'from',
          message: '这位专家已经提交评分，不能撤换；如需更正，请退回评分表。',
        });
      }
      if (sheet.withdrawn === null) {
        await commitChange(call, 'sheets', sheet, { withdrawn: { at: call.now, reason: reason.trim() } });
      }
    }
    if (to !== null) {
      const choice = { by: 'officer', name: call.person.name, reason: reason.trim() } as const;
      const number = numbersIn(panel).get(applicationId) ?? 0;
      const sheet = newSheet({ roundId, applicationId, expertId: to, number }, choice);
      const fresh = { ...sheet, _id: sheetId(applicationId, to) };
      const { document } = await commitNew(call, 'sheets', fresh, [toExpert(review, to, call)]);
      if (document.withdrawn !== null) {
        await commitChange(call, 'sheets', document, { withdrawn: null, choice });
      }
    }
    const entry = {
      applicationId,
      from,
      to,
      reason: reason.trim(),
      by: call.person.name,
      at: call.now,
    };
    return reviewView(
      await commitChange(call, 'reviews', review, { reassignments: [...review.reassignments, entry] }),
    );
  },
});
