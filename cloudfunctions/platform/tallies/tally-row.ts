import type { TallyRow } from '@domain/ledger/tally';
import type { StoredActivity, StoredResult } from '../database/collections';

/** Collections whose entries are counted. */
export type CountedName = 'activities' | 'results';

const row = (
  { _id, version, on, kind, gone }: StoredActivity | StoredResult,
  month: string,
): Pick<TallyRow, 'id' | 'version' | 'counts' | 'day' | 'kind'> => ({
  id: _id,
  version,
  counts: !gone && on.startsWith(month),
  day: on.slice(0, 10),
  kind,
});

/** @returns what an activity adds to the sums of the month */
export const rowOfActivity = (activity: StoredActivity, month: string): TallyRow => ({
  ...row(activity, month),
  ledger: 'activity',
  level: null,
  hours: activity.content.hours,
  members: activity.memberIds,
  guests: activity.content.guestCount,
  photos: activity.content.photos.length,
});

/** @returns what a result adds to the sums of the month */
export const rowOfResult = (result: StoredResult, month: string): TallyRow => ({
  ...row(result, month),
  ledger: 'result',
  level: result.content.level,
  hours: 0,
  members: result.memberIds,
  guests: 0,
  photos: 0,
});
