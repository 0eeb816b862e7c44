import type { Review } from '../review/review';
import { assertWithinBudget } from './subsidy';

/**
 * Sets the sum of one subsidy aside in its round's budget; a sum set aside for it before is given back.
 * @param amount fen
 * @throws Failure RULES_NOT_MET where all together go beyond the budget
 */
export const reserve = <Kept extends Pick<Review, 'budget' | 'reserved'>>(
  review: Kept,
  id: string,
  amount: number,
): Kept => {
  const others = (review.reserved ?? []).filter((one) => one.id !== id);
  const reserved = [...others, { id, amount }];
  if (review.budget !== null) {
    assertWithinBudget(
      reserved.map((one) => one.amount),
      review.budget,
    );
  }
  return { ...review, reserved };
};

/** @throws Failure RULES_NOT_MET where more is set aside already than the new budget */
export const assertBudgetHolds = (
  { reserved = [] }: Pick<Review, 'reserved'>,
  budget: number | null,
): void => {
  if (budget === null) return;
  assertWithinBudget(
    reserved.map(({ amount }) => amount),
    budget,
  );
};
