import { markSheet } from '@domain/review/sheet';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { openReading, readingView } from './load-reading';
import { marksInput, remarkInput } from './marks-input';

/** Saves the marks as they stand. */
export const saveReading = defineProcedure({
  name: 'reading.save',
  writes: true,
  input: v.strictObject({ id, version, marks: marksInput, remark: remarkInput }),
  run: async (call, { id: sheetId, version: seen, marks, remark }) => {
    const opened = await openReading(call, 'reading.save', sheetId);
    if (wasHandled(opened.sheet, call.requestId)) return readingView(opened);
    assertSeen(opened.sheet, seen);
    const sheet = await commitChange(
      call,
      'sheets',
      opened.sheet,
      markSheet(opened.sheet, { marks, remark }),
    );
    return readingView({ ...opened, sheet });
  },
});
