import { stepOfAppeal } from '@domain/appeal/appeal';
import { stepOf } from '@domain/renewal/renewal';
import type { Doer } from '../audit/entries';
import { commitChange } from '../commit/commit';
import type { StoredAppeal, StoredRenewal } from '../database/collections';
import { describeError, log } from '../log/log';
import { termsNow } from '../programme/terms';
import { actOnTitle } from './act-on-title';

/** Lets title and studio follow a decided renewal; it may run twice or break off anywhere. */
export const followRenewal = async (doer: Doer, renewal: StoredRenewal): Promise<StoredRenewal> => {
  if (!renewal.pending) return renewal;
  const { cycle: terms } = await termsNow();
  await actOnTitle(doer, renewal.titleId, renewal._id, () => stepOf(renewal, terms));
  return commitChange(doer, 'renewals', renewal, { pending: false });
};

/** Lets title and studio follow a decided appeal; it may run twice or break off anywhere. */
export const followAppeal = async (doer: Doer, appeal: StoredAppeal): Promise<StoredAppeal> => {
  if (!appeal.pending) return appeal;
  const { cycle: terms } = await termsNow();
  await actOnTitle(doer, appeal.titleId, appeal._id, (title) => stepOfAppeal(appeal, title, terms));
  return commitChange(doer, 'appeals', appeal, { pending: false });
};

/**
 * The same right after the decision: what fails here is left to the timer, the decision stands.
 * @returns the document as it is then
 */
export const followNow = async <Decided extends { readonly _id: string; readonly pending: boolean }>(
  doer: Doer,
  decided: Decided,
  follow: (doer: Doer, decided: Decided) => Promise<Decided>,
): Promise<Decided> => {
  if (!decided.pending) return decided;
  try {
    return await follow({ ...doer, requestId: `${doer.requestId}:follow` }, decided);
  } catch (thrown) {
    log.warn('outcome-left-to-the-timer', { of: decided._id, ...describeError(thrown) });
    return decided;
  }
};
