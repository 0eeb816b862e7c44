import { Failure } from '@domain/failure/failure';
import { assertAmount, assertWithinBudget } from '@domain/subsidy/subsidy';
import { currentIssue } from '@domain/title/title';
import { commitNew } from '@platform/commit/commit';
import { findById, findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { subsidyView } from './subsidy-view';

const most = 1_000;

/** Proposes the one-time subsidy of a title (二(三), 二(四)): within its class and the round's budget, once a title. */
export const proposeSubsidy = defineProcedure({
  name: 'subsidy.propose',
  writes: true,
  input: v.strictObject({ titleId: id, amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  run: async (call, { titleId, amount }) => {
    const title = await findById('titles', titleId);
    const [round, review] = await Promise.all([
      title && roundById(title.roundId),
      title && findById('reviews', title.roundId),
    ]);
    const studioClass = round?.classes.find((one) => one.class === title?.class);
    if (!title || !round || !review || !studioClass) throw notFound();
    if (title.state.kind === 'removed') {
      throw new Failure('WRONG_STATE', { message: '这个称号已不再保留，不能发放补助。', clause: '二(六)' });
    }
    assertAmount(studioClass, amount);
    if (review.budget !== null) {
      const others = await findMany('subsidies', {
        where: { roundId: title.roundId, _id: { $ne: title._id } },
        fields: ['amount'],
        limit: most,
      });
      assertWithinBudget([...others.map((other) => other.amount), amount], review.budget);
    }
    const { studioName, unitName } = currentIssue(title);
    const { document, isNew } = await commitNew(call, 'subsidies', {
      _id: title._id,
      titleId: title._id,
      roundId: title.roundId,
      studioId: title.studioId,
      unionPath: title.unionPath,
      studioName,
      unitName,
      class: title.class,
      amount,
      proposedBy: { personId: call.person._id, personName: call.person.name, at: call.now },
      approvals: [],
      state: { kind: 'proposed' },
      payments: [],
      spendings: [],
    });
    if (!isNew && document.amount !== amount) {
      throw new Failure('CONFLICT', {
        message: `这个称号的补助已经提出（${document.amount / 100} 元），一个称号只发放一次。`,
        clause: '二(三)',
      });
    }
    return subsidyView(document);
  },
});
