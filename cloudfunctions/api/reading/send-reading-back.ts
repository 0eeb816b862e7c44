import { assertNotReleased } from '@domain/review/review';
import { sendSheetBack } from '@domain/review/sheet';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { placeOfSheet } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { sheetSentBack } from '../review/review-messages';

/** An officer sends a submitted sheet back for correction, with a reason; what was submitted stays on record. */
export const sendReadingBack = defineProcedure({
  name: 'reading.sendBack',
  writes: true,
  input: v.strictObject({ id, version, reason: words }),
  run: async (call, { id: sheetId, version: seen, reason }) => {
    const stored = await findById('sheets', sheetId);
    if (stored && wasHandled(stored, call.requestId)) return { version: stored.version };
    const sheet = assertGranted(call, 'reading.sendBack', stored, placeOfSheet(call));
    assertSeen(sheet, seen);
    const review = await findById('reviews', sheet.roundId);
    if (!review) throw notFound('the review of a sheet is missing');
    assertNotReleased(review);
    const back = sendSheetBack(sheet, call.person.name, reason, call.now);
    const { version } = await commitChange(call, 'sheets', sheet, back, [sheetSentBack(sheet, reason, call)]);
    return { version };
  },
});
