import { Failure } from '@domain/failure/failure';
import { reserve } from '@domain/subsidy/reserve';
import { assertAmount, changeAmount } from '@domain/subsidy/subsidy';
import { subsidyId, usualSubsidyTerms } from '@domain/subsidy/subsidy-terms';
import { dayInShanghai } from '@domain/time/shanghai';
import { assertSupported } from '@domain/title/state';
import { currentIssue } from '@domain/title/title';
import { commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import type { StoredReview } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { sumWords, toOffice } from './subsidy-messages';
import { subsidyView } from './subsidy-view';

const attempts = 5;

/** Sets the sum aside in one conditional write, again where another proposal was faster. */
const setAside = async (call: RoleCall, roundId: string, key: string, amount: number): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const review: StoredReview | null = await findById('reviews', roundId);
    if (!review) throw notFound();
    if (review.reserved?.some((one) => one.id === key && one.amount === amount)) return;
    try {
      await commitChange(call, 'reviews', review, { reserved: reserve(review, key, amount).reserved });
      return;
    } catch (thrown) {
      const overtaken = thrown instanceof Failure && thrown.code === 'CONFLICT';
      if (!overtaken || attempt === attempts) throw thrown;
    }
  }
};

/**
 * Proposes the one-time subsidy of a title (二(三), 二(四)): within its class and the round's budget, once a title,
 * or once a year where the programme says so. Proposing again changes the sum for as long as it is not approved.
 */
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
    if (!title || !round || !studioClass) throw notFound();
    if (!review) {
      throw new Failure('WRONG_STATE', { message: '这个称号所属的批次还没有评审记录，不能提出补助。' });
    }
    const terms = review.subsidies ?? usualSubsidyTerms;
    const thisYear = Number(dayInShanghai(call.now).slice(0, 4));
    const key = subsidyId(title._id, terms, thisYear);
    const by = { personId: call.person._id, personName: call.person.name, at: call.now };
    const there = await findById('subsidies', key);
    if (there && wasHandled(there, call.requestId)) return subsidyView(there);
    assertSupported(title.state);
    assertAmount(studioClass, amount);
    const changed = there && there.amount !== amount ? changeAmount(there, amount, by) : null;
    await setAside(call, title.roundId, key, amount);
    const { studioName, unitName } = currentIssue(title);
    const fresh = {
      _id: key,
      titleId: title._id,
      roundId: title.roundId,
      year: terms.perTitle === 'yearly' ? thisYear : null,
      studioId: title.studioId,
      unionPath: title.unionPath,
      studioName,
      unitName,
      class: title.class,
      amount,
      proposedBy: by,
      approvals: [],
      state: { kind: 'proposed' as const },
      payments: [],
      spendings: [],
    };
    const told = toOffice(
      key,
      fresh,
      {
        kind: 'subsidyToApprove',
        title: '经费补助待审批',
        text: `${by.personName}提出${sumWords(fresh)}，需要两位同志审批。`,
      },
      call,
    );
    if (there) {
      return subsidyView(changed ? await commitChange(call, 'subsidies', there, changed, [told]) : there);
    }
    const { document } = await commitNew(call, 'subsidies', fresh, [told]);
    if (document.amount !== amount) {
      throw new Failure('CONFLICT', {
        message: `这个称号的补助刚刚由另一位同志提出（${document.amount / 100} 元），请刷新后再看。`,
        clause: '二(三)',
      });
    }
    return subsidyView(document);
  },
});
