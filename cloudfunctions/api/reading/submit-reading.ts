import { markSheet, submitSheet } from '@domain/review/sheet';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { openReading, readingView } from './load-reading';
import { marksInput, remarkInput } from './marks-input';

/** Submits the sheet; from then on it counts, and only the industry union can send it back. */
export const submitReading = defineProcedure({
  name: 'reading.submit',
  writes: true,
  input: v.strictObject({ id, version, marks: marksInput, remark: remarkInput }),
  run: async (call, { id: sheetId, version: seen, marks, remark }) => {
    const stored = await findById('sheets', sheetId);
    if (stored && stored.expertId === call.person._id && wasHandled(stored, call.requestId)) {
      return readingView(await openReading(call, 'reading.get', sheetId));
    }
    const opened = await openReading(call, 'reading.submit', sheetId);
    assertSeen(opened.sheet, seen);
    const submitted = submitSheet(markSheet(opened.sheet, { marks, remark }), opened.review.terms, call.now);
    const sheet = await commitChange(call, 'sheets', opened.sheet, submitted);
    return readingView({ ...opened, sheet });
  },
});
