import { classByResults, classResults } from '@domain/ledger/counted';
import type { Round } from '@domain/round/round';
import { studioIdOf } from '@domain/studio/studio';
import type { ClassProposal } from '@domain/title/settle-class';
import { findMany } from '../database/database';

const most = 1_000;

/** The studio of an application on the list, and the class that its ledger proposes. */
export interface StudioProposal extends ClassProposal {
  readonly studioId: string;
}

/**
 * Counts the recognised results of the last three years of each studio on a list (二(四)), from its ledger: entries
 * that wait for the leader do not count. Two queries however many studios.
 * @returns the proposals by application
 */
export const classProposals = async (
  { cutoffAt, classes }: Pick<Round, 'cutoffAt' | 'classes'>,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, StudioProposal>> => {
  if (applicationIds.length === 0) return new Map();
  const applications = await findMany('applications', {
    where: { _id: { $in: [...applicationIds] } },
    fields: ['_id', 'leaderId'],
    limit: most,
  });
  const results = await findMany('results', {
    where: {
      studioId: { $in: applications.map(({ leaderId }) => studioIdOf(leaderId)) },
      gone: false,
      waiting: false,
    },
    fields: ['_id', 'studioId', 'content'],
    limit: most,
  });
  return new Map(
    applications.map(({ _id, leaderId }) => {
      const studioId = studioIdOf(leaderId);
      const own = results.filter((result) => result.studioId === studioId);
      const { counted, ids } = classResults(
        own.map((result) => ({ id: result._id, content: result.content })),
        cutoffAt,
      );
      return [_id, { studioId, counted, ids, class: classByResults(counted, classes)?.class ?? null }];
    }),
  );
};
