import type { StoredStudio } from '../database/collections';
import { findMany } from '../database/database';

/**
 * The one place that says whose yearly assessment is filed with the industry union (二(二)3): reminders of it stop.
 * @returns ids of those of the studios that have filed it for the year
 */
export const filedAssessments = async (
  studios: readonly Pick<StoredStudio, '_id' | 'filedYears'>[],
  year: number,
): Promise<ReadonlySet<string>> => {
  const noted = studios.filter(({ filedYears = [] }) => filedYears.includes(year)).map(({ _id }) => _id);
  const others = studios.map(({ _id }) => _id).filter((id) => !noted.includes(id));
  if (others.length === 0) return new Set(noted);
  // Filed a moment ago, and not noted in the studio yet.
  const filed = await findMany('assessments', {
    where: { studioId: { $in: others }, year, filedAt: { $gt: '' } },
    fields: ['studioId'],
    limit: 1_000,
  });
  return new Set([...noted, ...filed.map(({ studioId }) => studioId)]);
};
