import { takeStep } from '@domain/title/state';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredTitle } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { assertGranted, type Placed } from '@platform/rights/assert-granted';
import { placeOfTitle } from '@platform/titles/place-of-title';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { titleView } from './title-view';

/** Titles that the unit has given itself stand apart from those of the unions above. */
const placeInUnit =
  (call: RoleCall) =>
  (title: StoredTitle): Placed => {
    const place = placeOfTitle(call)(title);
    return title.level === 'unit' ? { ...place, state: `unit:${place.state}` } : place;
  };

/** The unit's union ends a title that the unit has given itself, with its reason (三(七)); the history stays. */
export const endInUnit = defineProcedure({
  name: 'title.endInUnit',
  writes: true,
  input: v.strictObject({ id, version, reason: v.pipe(words, v.trim(), v.minLength(1)) }),
  run: async (call, { id: title, version: seen, reason }) => {
    const stored = assertGranted(
      call,
      'title.endInUnit',
      await findById('titles', title),
      placeInUnit(call),
      'title.get',
    );
    if (wasHandled(stored, call.requestId)) return titleView(stored);
    assertSeen(stored, seen);
    const ended = takeStep(stored, {
      kind: 'removed',
      at: call.now,
      by: call.person.name,
      reason,
      cause: `unit:${call.requestId}`,
      appealUntil: call.now,
    });
    return titleView(
      await commitChange(call, 'titles', stored, { state: ended.state, history: ended.history ?? [] }),
    );
  },
});
