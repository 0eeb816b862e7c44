import { Failure } from '@domain/failure/failure';
import { assign, type Reading } from '@domain/review/assign';
import { newSheet, sheetId } from '@domain/review/sheet';
import { commitNew } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { exclusionsIn, numbersIn, panelOf } from '@platform/review/panel';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import { toExpert } from './review-messages';

/** Milliseconds of one call: the page calls again until nothing is left, and shows how far it is. */
const patience = 3_000;
/** Sheets that are made side by side. */
const atOnce = 10;

/**
 * Gives every application in review the readers it lacks. What is given stays, so that it can be called again
 * after a breakdown or when further applications have come in.
 */
export const assignReaders = defineProcedure({
  name: 'review.assign',
  writes: true,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }) => {
    const review = await loadReview(call, 'review.assign', roundId);
    const panel = await panelOf(review, call.role.unionId, call.now);
    if (panel.experts.length === 0) {
      throw new Failure('RULES_NOT_MET', { field: 'expertIds', message: '请先邀请本批次的评审专家。' });
    }
    const { readings, short } = assign(
      panel.applications,
      panel.experts,
      review.terms.readers,
      (expert, application) => exclusionsIn(panel, expert, application).length === 0,
      panel.sheets,
    );
    const told = new Set<string>();
    const numbers = numbersIn(panel);
    const give = async ({ applicationId, expertId, fieldMatched }: Reading): Promise<void> => {
      const number = numbers.get(applicationId) ?? 0;
      const choice = { by: 'programme', fieldMatched } as const;
      const sheet = newSheet({ roundId, applicationId, expertId, number }, choice);
      const messages = told.has(expertId) ? [] : [toExpert(review, expertId, call)];
      told.add(expertId);
      await commitNew(call, 'sheets', { ...sheet, _id: sheetId(applicationId, expertId) }, messages);
    };
    const until = performance.now() + patience;
    let given = 0;
    while (given < readings.length && performance.now() < until) {
      const some = readings.slice(given, given + atOnce);
      await Promise.all(some.map(give));
      given += some.length;
    }
    return { given, left: readings.length - given, short };
  },
});
