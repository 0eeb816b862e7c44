import type { PublicNotice } from '@domain/public-notice/notice';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { publicNoticeOf } from '@platform/review/public-notice';
import * as v from 'valibot';
import { id } from '../input/fields';

/** The list of a round's results as everyone may read it, once it is released (二(一)). */
export const getNotice = defineProcedure({
  name: 'notice.get',
  writes: false,
  limit: 'publicCheck',
  input: v.strictObject({ roundId: id }),
  run: async (_, { roundId }): Promise<PublicNotice> => {
    const notice = await publicNoticeOf(roundId);
    if (!notice) throw notFound();
    return notice;
  },
});
