import { declareInterest as declare } from '@domain/review/review';
import { commitChange, wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, words } from '../input/fields';
import { toIndustryUnion } from '../review/review-messages';
import { openReading } from './load-reading';

/** The expert says why he or she cannot judge this application; it is taken back and the officers are told. */
export const declareInterest = defineProcedure({
  name: 'reading.declareInterest',
  writes: true,
  input: v.strictObject({ id, reason: words }),
  run: async (call, { id: sheetId, reason }) => {
    const { sheet, review, round } = await openReading(call, 'reading.declareInterest', sheetId);
    const { applicationId } = sheet;
    const declared = declare(review, { expertId: call.person._id, applicationId, reason });
    if (!wasHandled(review, call.requestId)) {
      await commitChange(call, 'reviews', review, declared, [toIndustryUnion(review, round, call)]);
    }
    await commitChange(call, 'sheets', sheet, { withdrawn: { at: call.now, reason: reason.trim() } });
    return { declared: true };
  },
});
