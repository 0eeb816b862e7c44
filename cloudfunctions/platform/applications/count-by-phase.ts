import type { Phase } from '@domain/application/application';
import { theCloud } from '../cloud/cloud';
import type { Condition } from '../database/database';
import { asFailure } from '../database/errors';

const none: Readonly<Record<Phase, number>> = {
  draft: 0,
  opinions: 0,
  returned: 0,
  review: 0,
  publicNotice: 0,
  named: 0,
  rejected: 0,
};

/** @returns how many applications meet the condition, by phase, in one call */
export const countByPhase = async (where: Condition): Promise<Readonly<Record<Phase, number>>> => {
  const pipeline = [{ $match: where }, { $group: { _id: '$phase', count: { $sum: 1 } } }];
  const applications = theCloud().database().collection('applications').options({ raw: true });
  try {
    const { data } = (await applications.aggregate(pipeline).end()) as {
      data: readonly { readonly _id: Phase; readonly count: number }[];
    };
    return { ...none, ...Object.fromEntries(data.map(({ _id, count }) => [_id, count])) };
  } catch (thrown) {
    throw asFailure(thrown);
  }
};
