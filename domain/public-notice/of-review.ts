import type { Review } from '../review/review';
import type { Round } from '../round/round';
import type { PublicNotice } from './notice';

/** @returns the public notice that the release of a review has made; null before */
export const noticeOf = (
  { _id, released, terms, named }: Pick<Review, '_id' | 'released' | 'terms' | 'named'>,
  round: Pick<Round, 'title' | 'programme' | 'contact'>,
): PublicNotice | null =>
  released && {
    roundId: _id,
    title: `关于${round.title}评审结果的公示`,
    programme: round.programme,
    issuer: released.by.unionName,
    list: released.list,
    from: released.at,
    until: released.until,
    workingDays: terms.noticeDays,
    namedAt: named?.at ?? null,
    contact: round.contact,
  };
