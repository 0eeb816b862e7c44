import type { AssignmentPlan } from '@domain/review/assignment-plan';
import { changeOne, findById, insert, removeById } from '../database/database';

/** A plan as it is kept: one a round, the latest. */
export type StoredPlan = AssignmentPlan & { readonly _id: string };

/** @returns the plan that was kept last for the round, or null */
export const planOf = (roundId: string): Promise<StoredPlan | null> => findById('assignmentPlans', roundId);

/** Keeps a plan in the place of the one before. @returns the plan that stands: of two made at once, the first kept */
export const keepPlan = async (plan: AssignmentPlan, before: StoredPlan | null): Promise<StoredPlan> => {
  const fresh: StoredPlan = { ...plan, _id: plan.roundId };
  if (before !== null) await removeById('assignmentPlans', before._id);
  if (await insert('assignmentPlans', fresh)) return fresh;
  return (await planOf(plan.roundId)) ?? fresh;
};

/** Notes how far a plan has been given out; a slower call beside this one moves it back by nothing. */
export const notePlan = async ({ _id, key }: StoredPlan, given: number): Promise<void> => {
  await changeOne('assignmentPlans', { _id, key, given: { $lt: given } }, { $set: { given } });
};
