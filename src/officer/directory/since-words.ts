import { daysBetween, dayWithWeekday, type Instant } from '@domain/time/shanghai';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import { waitingAge } from '../waiting/waiting-age';

/** @returns since when an application stands where it stands; for what waits for the reader, how long it has waited */
export const sinceWords = (
  { mine, phase, since, savedAt }: Pick<ApplicationSummary, 'mine' | 'phase' | 'since' | 'savedAt'>,
  now: Instant,
): string => {
  if (mine) return waitingAge(since, now).words;
  if (phase === 'draft') return `${dayWithWeekday(savedAt)}保存`;
  const days = daysBetween(since, now);
  return days <= 0 ? '今天' : `${dayWithWeekday(since)}起，${days} 天`;
};
