import { theCloud } from '../cloud/cloud';
import { asFailure } from '../database/errors';

/** Sessions logged to a pair, or entries of work on a project. */
export interface SessionSum {
  readonly count: number;
  readonly hours: number;
  /** Shanghai day of the last; empty where there is none. */
  readonly lastDay: string;
}
export const noSessions: SessionSum = { count: 0, hours: 0, lastDay: '' };

/** @returns sums of the activities that name one of these ids in the field; one call however many they are */
export const sessionsOf = async (
  field: 'pairId' | 'projectId',
  ids: readonly string[],
): Promise<ReadonlyMap<string, SessionSum>> => {
  if (ids.length === 0) return new Map();
  const pipeline = [
    { $match: { [field]: { $in: [...ids] }, gone: false } },
    {
      $group: {
        _id: `$${field}`,
        count: { $sum: 1 },
        hours: { $sum: '$content.hours' },
        last: { $max: '$on' },
      },
    },
  ];
  const activities = theCloud().database().collection('activities').options({ raw: true });
  try {
    const { data } = (await activities.aggregate(pipeline).end()) as {
      data: readonly { _id: string; count: number; hours: number; last: string }[];
    };
    return new Map(
      data.map(({ _id, count, hours, last }) => [_id, { count, hours, lastDay: last.slice(0, 10) }]),
    );
  } catch (thrown) {
    throw asFailure(thrown);
  }
};
