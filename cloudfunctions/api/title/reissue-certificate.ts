import { certificateReissued } from '@domain/messages/title-messages';
import { currentIssue, reissue } from '@domain/title/title';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { newFormCode } from '@platform/digest/form-digest';
import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfTitle } from '@platform/titles/place-of-title';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { titleView } from './title-view';

const name = v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)));

/** Issues a certificate again, corrected where words are given; what was issued before stays on record. */
export const reissueCertificate = defineProcedure({
  name: 'title.reissue',
  writes: true,
  input: v.strictObject({ id, version, reason: words, studioName: name, leaderName: name, unitName: name }),
  run: async (call, { id: title, version: seen, reason, studioName, leaderName, unitName }) => {
    const stored = assertGranted(call, 'title.get', await findById('titles', title), placeOfTitle(call));
    if (wasHandled(stored, call.requestId)) return titleView(stored);
    assertGranted(call, 'title.reissue', stored, placeOfTitle(call), 'title.get');
    assertSeen(stored, seen);
    const last = currentIssue(stored);
    const next = reissue(stored, {
      studioName: studioName ?? last.studioName,
      leaderName: leaderName ?? last.leaderName,
      unitName: unitName ?? last.unitName,
      code: newFormCode(),
      at: call.now,
      by: call.person.name,
      reason,
    });
    const codes = next.issues.map(({ code }) => code);
    const studio = await findById('studios', stored.studioId);
    const messages = studio ? [certificateReissued({ ...next, _id: stored._id }, studio.leaderId)] : [];
    return titleView(await commitChange(call, 'titles', stored, { ...next, codes }, messages));
  },
});
