import type { StoredApplication } from '@domain/application/application';
import type { Command } from '@domain/application/command';
import { decide } from '@domain/application/decide';
import { type Release, type Review, releasedAs } from '@domain/review/review';
import { commitApplication } from '../applications/commit-application';
import type { Doer } from '../audit/entries';
import type { StoredReview } from '../database/collections';
import { findMany } from '../database/database';
import { plainRound, roundById } from '../rounds/rounds';
import { sealNames } from '../unions/seal-name';
import { allUnions } from '../unions/unions';

const batch = 50;

/** What happens to an application when the decisions of its review are released. */
const commandFor = (review: Review, applicationId: string): Command | null => {
  const decision = review.decisions[applicationId];
  if (!decision) return null;
  return decision.verdict === 'list' ? { action: 'announce' } : { action: 'decline', text: decision.reason };
};

/**
 * Lets applications follow the decisions that have been released: each once, whoever runs it and however often.
 * @returns whether all have followed; false where time ran out, the timer then goes on
 */
export const followRelease = async (
  review: StoredReview,
  released: Release,
  doer: Doer,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  const [stored, unions] = await Promise.all([roundById(review._id), allUnions()]);
  if (!stored) return false;
  const round = plainRound(stored);
  const decided = [...releasedAs(review, 'list'), ...releasedAs(review, 'reject')];
  for (let from = 0; from < decided.length; from += batch) {
    if (!mayGoOn()) return false;
    const left = await findMany<'applications', keyof StoredApplication & string>('applications', {
      where: { _id: { $in: decided.slice(from, from + batch) }, phase: 'review' },
      limit: batch,
    });
    for (const application of left) {
      const command = commandFor(review, application._id);
      if (!command || !mayGoOn()) continue;
      const next = decide(application, command, {
        round,
        actor: released.by,
        now: doer.now,
        nameOfPost: sealNames(unions),
      });
      await commitApplication(application, next, {
        ...doer,
        requestId: `${doer.requestId}:${application._id}`,
      });
    }
  }
  return true;
};
