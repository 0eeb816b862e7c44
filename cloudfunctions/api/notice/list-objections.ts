import { maskedPhone } from '@domain/privacy/mask';
import { namingBlock } from '@domain/public-notice/notice';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { objectionsTo, publicNoticeOf } from '@platform/review/public-notice';
import * as v from 'valibot';
import { id } from '../input/fields';

/** The objections to a round's list, who made them included, and what stands between the list and the naming. */
export const listObjections = defineProcedure({
  name: 'objection.list',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async ({ now }, { roundId }) => {
    const [notice, objections] = await Promise.all([publicNoticeOf(roundId), objectionsTo(roundId)]);
    if (!notice) throw notFound();
    const named = new Map(notice.list.map(({ applicationId, studioName }) => [applicationId, studioName]));
    return {
      block: namingBlock(notice, objections, now),
      rows: objections.map(({ _id, version, applicationId, name, phone, grounds, at, state }) => ({
        id: _id,
        version,
        applicationId,
        studioName: named.get(applicationId) ?? '',
        name,
        phone: maskedPhone(phone),
        grounds,
        at,
        state,
      })),
    };
  },
});
