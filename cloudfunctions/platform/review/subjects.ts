import type { Phase } from '@domain/application/application';
import type { RosterEntry } from '@domain/form/answers';
import type { Subject } from '@domain/review/interests';
import type { StoredReview } from '../database/collections';
import { type Condition, findMany } from '../database/database';

/** An application in review, with what lists show of it. */
export interface ReviewedApplication extends Subject {
  readonly studioName: string;
  readonly leaderId: string;
  readonly leaderName: string;
  readonly phase: Phase;
}

const page = 1_000;
const fields = [
  '_id',
  'studioName',
  'leaderId',
  'leaderName',
  'industry',
  'phase',
  'unionPath',
  'unitName',
  'teamIds',
] as const;

/** Which applications of a round: those refused by the review are known by its decisions. */
type Reviewed = Pick<StoredReview, '_id' | 'released' | 'decisions'>;

const phasesOf = ({ released, decisions }: Reviewed): Condition => {
  const inReview = { phase: { $in: ['review', 'publicNotice', 'named'] } };
  if (released === null) return inReview;
  return { $or: [inReview, { phase: 'rejected', _id: { $in: Object.keys(decisions) } }] };
};

const read = async (
  review: Reviewed,
  ids: Condition,
  limit: number,
): Promise<readonly ReviewedApplication[]> => {
  const some = await findMany('applications', {
    where: { $and: [{ roundId: review._id, _id: ids }, phasesOf(review)] },
    sort: [['_id', 'asc']],
    fields: [...fields],
    paths: ['answers.roster'],
    limit,
  });
  return some.map((one) => {
    const { roster } =
      (one as { readonly answers?: { readonly roster?: readonly RosterEntry[] } }).answers ?? {};
    return {
      applicationId: one._id,
      studioName: one.studioName,
      leaderId: one.leaderId,
      leaderName: one.leaderName,
      industry: one.industry,
      phase: one.phase,
      unionPath: one.unionPath,
      unitName: one.unitName,
      teamIds: [one.leaderId, ...one.teamIds],
      teamNames: [one.leaderName, ...(roster ?? []).map(({ name }) => name)].filter((name) => name !== ''),
    };
  });
};

/** @returns every application of the round that is, or was, reviewed; in the order of their ids */
export const reviewedApplications = async (review: Reviewed): Promise<readonly ReviewedApplication[]> => {
  const all: ReviewedApplication[] = [];
  for (let after = ''; ; ) {
    const some = await read(review, { $gt: after }, page);
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = last.applicationId;
  }
};

/** @returns so many of them at most behind an id, in the order of their ids */
export const reviewedAfter = (
  review: Reviewed,
  after: string,
  most: number,
): Promise<readonly ReviewedApplication[]> => read(review, { $gt: after }, most);

/** @returns those of some applications that are, or were, reviewed in the round; a thousand at most */
export const reviewedAmong = (
  review: Reviewed,
  applicationIds: readonly string[],
): Promise<readonly ReviewedApplication[]> => read(review, { $in: applicationIds }, page);
