import type { StoredStudio } from '../database/collections';

/**
 * The one place that says whose yearly assessment is filed with the industry union (二(二)3): reminders of it stop.
 * @returns ids of those of the studios that have filed it for the year
 */
export const filedAssessments = (
  studios: readonly Pick<StoredStudio, '_id' | 'filedYears'>[],
  year: number,
): Promise<ReadonlySet<string>> =>
  Promise.resolve(
    new Set(studios.filter(({ filedYears = [] }) => filedYears.includes(year)).map(({ _id }) => _id)),
  );
