import { dayInShanghai, fromShanghai, type Instant, inShanghai } from '../time/shanghai';

/** Whether a Shanghai day, `YYYY-MM-DD`, is a working day: the calendar file knows holidays and moved days. */
export type IsWorkday = (day: string) => boolean;

/** Days looked at before giving up: a calendar without working days is broken. */
const furthest = 366;

/**
 * The last instant of a 公示: the end of its n-th working day in Shanghai. The day of publication does not count.
 * @throws RangeError where the calendar holds no such day within a year
 */
export const endOfNotice = (publishedAt: Instant, workingDays: number, isWorkday: IsWorkday): Instant => {
  let left = workingDays;
  for (let ahead = 1; ahead <= furthest; ahead += 1) {
    const day = dayInShanghai(inShanghai(publishedAt).add(ahead, 'day').toISOString());
    if (isWorkday(day)) left -= 1;
    if (left === 0) return fromShanghai(`${day} 23:59:59.999`);
  }
  throw new RangeError(`no ${workingDays} working days within a year of ${publishedAt}`);
};
