import { type Exclusion, exclusionsOf, type PairOfPeople } from '@domain/review/interests';
import type { Instant } from '@domain/time/shanghai';
import type { StoredReview } from '../database/collections';
import { expertsOf, type RegisteredExpert } from './experts';
import { pairsWith } from './pairs';
import { type SheetLine, sheetsOfRound } from './sheets';
import { type ReviewedApplication, reviewedApplications } from './subjects';

/** Who may read, and what stands between them and an application. */
export interface Circle {
  readonly review: StoredReview;
  /** Experts invited to this round who may still act. */
  readonly experts: readonly RegisteredExpert[];
  readonly pairs: readonly PairOfPeople[];
}

/** Everything that decides who reads what in one round. */
export interface Panel extends Circle {
  readonly applications: readonly ReviewedApplication[];
  readonly sheets: readonly SheetLine[];
}

/** Reads the experts of a round with whom they are mentor or apprentice of. */
export const circleOf = async (
  review: StoredReview,
  industryUnionId: string,
  now: Instant,
): Promise<Circle> => {
  const [known, pairs] = await Promise.all([expertsOf(industryUnionId, now), pairsWith(review.expertIds)]);
  const invited = new Set(review.expertIds);
  return { review, experts: known.filter(({ personId }) => invited.has(personId)), pairs };
};

/** Reads a round's panel in a constant number of queries a thousand documents. */
export const panelOf = async (
  review: StoredReview,
  industryUnionId: string,
  now: Instant,
): Promise<Panel> => {
  const [circle, applications, sheets] = await Promise.all([
    circleOf(review, industryUnionId, now),
    reviewedApplications(review),
    sheetsOfRound(review._id),
  ]);
  return { ...circle, applications, sheets };
};

/** @returns every reason for which the expert may not read the application */
export const exclusionsIn = (
  { review, pairs }: Circle,
  expert: RegisteredExpert,
  application: ReviewedApplication,
): readonly Exclusion[] => exclusionsOf(expert, application, pairs, review.declared);

/** @returns the number of every application in the round: those given stay, further ones go on from the last */
export const numbersIn = ({
  applications,
  sheets,
}: Pick<Panel, 'applications' | 'sheets'>): ReadonlyMap<string, number> => {
  const numbers = new Map(sheets.map(({ applicationId, number }) => [applicationId, number]));
  let last = Math.max(0, ...numbers.values());
  for (const { applicationId } of applications) {
    if (numbers.has(applicationId)) continue;
    last += 1;
    numbers.set(applicationId, last);
  }
  return numbers;
};
