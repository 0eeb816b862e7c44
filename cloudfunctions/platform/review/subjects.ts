import type { Phase } from '@domain/application/application';
import type { RosterEntry } from '@domain/form/answers';
import type { Subject } from '@domain/review/interests';
import { findMany } from '../database/database';

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

/** @returns every application of the round that is, or was, reviewed; in the order of their ids */
export const reviewedApplications = async (roundId: string): Promise<readonly ReviewedApplication[]> => {
  const all: ReviewedApplication[] = [];
  for (let after = ''; ; ) {
    const some = await findMany('applications', {
      where: {
        roundId,
        phase: { $in: ['review', 'publicNotice', 'named'] },
        _id: { $gt: after },
      },
      sort: [['_id', 'asc']],
      fields: [...fields],
      paths: ['answers.roster'],
      limit: page,
    });
    for (const one of some) {
      const { roster } =
        (one as { readonly answers?: { readonly roster?: readonly RosterEntry[] } }).answers ?? {};
      all.push({
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
      });
    }
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = last._id;
  }
};
