import { type Exclusion, exclusionsOf, type PairOfPeople } from '@domain/review/interests';
import type { Instant } from '@domain/time/shanghai';
import type { StoredReview, StoredSheet } from '../database/collections';
import { expertsOf, type RegisteredExpert } from './experts';
import { pairsWith } from './pairs';
import { sheetsOfRound } from './sheets';
import { type ReviewedApplication, reviewedApplications } from './subjects';

/** Everything that decides who reads what in one round. */
export interface Panel {
  readonly review: StoredReview;
  /** Experts invited to this round who may still act. */
  readonly experts: readonly RegisteredExpert[];
  readonly applications: readonly ReviewedApplication[];
  readonly sheets: readonly StoredSheet[];
  readonly pairs: readonly PairOfPeople[];
}

/** Reads a round's panel in a constant number of queries a thousand documents. */
export const panelOf = async (
  review: StoredReview,
  industryUnionId: string,
  now: Instant,
): Promise<Panel> => {
  const [known, applications, sheets, pairs] = await Promise.all([
    expertsOf(industryUnionId, now),
    reviewedApplications(review._id),
    sheetsOfRound(review._id),
    pairsWith(review.expertIds),
  ]);
  const experts = known.filter(({ personId }) => review.expertIds.includes(personId));
  return { review, experts, applications, sheets, pairs };
};

/** @returns every reason for which the expert may not read the application */
export const exclusionsIn = (
  { review, pairs }: Panel,
  expert: RegisteredExpert,
  application: ReviewedApplication,
): readonly Exclusion[] => exclusionsOf(expert, application, pairs, review.declared);

/** @returns the number of every application in the round: those given stay, further ones go on from the last */
export const numbersIn = ({ applications, sheets }: Panel): ReadonlyMap<string, number> => {
  const numbers = new Map(sheets.map(({ applicationId, number }) => [applicationId, number]));
  let last = Math.max(0, ...numbers.values());
  for (const { applicationId } of applications) {
    if (numbers.has(applicationId)) continue;
    last += 1;
    numbers.set(applicationId, last);
  }
  return numbers;
};
