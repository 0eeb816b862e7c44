import { assertCare, careIdOf, careKinds, careOutcomes } from '@domain/care/care';
import { thingId, year } from '@domain/ledger/fields';
import { careDecided } from '@domain/messages/care-messages';
import { assertSeen, commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertGranted } from '@platform/rights/assert-granted';
import { carePeople } from '@platform/studios/care-facts';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { version } from '../input/fields';

/**
 * A union records what is arranged for a member or leader in a year, or why nothing is (三(三)). The grounds are kept
 * as the ledgers have them; deciding again replaces it, and the record keeps both.
 */
export const decideCare = defineProcedure({
  name: 'care.decide',
  writes: true,
  input: v.strictObject({
    studioId: thingId,
    memberId: thingId,
    year,
    kind: v.picklist(careKinds),
    outcome: v.picklist(careOutcomes),
    note: v.pipe(v.string(), v.trim(), v.maxLength(300)),
    /** Of the decision seen; null where there was none. */
    version: v.nullable(version),
  }),
  run: async (call, { studioId, memberId, year: inYear, kind, outcome, note, version: seen }) => {
    const found = await findById('studios', studioId);
    const studio = assertGranted(call, 'care.decide', found, placeOfStudio(call), 'care.list');
    const people = (await carePeople([studio], inYear, call.now)).get(studio._id) ?? [];
    const person = people.find(({ member }) => member.id === memberId);
    const _id = careIdOf(memberId, inYear, kind);
    const stored = await findById('cares', _id);
    if (!person && !stored) throw notFound('no such member of the studio');
    if (stored && wasHandled(stored, call.requestId)) return { id: _id, version: stored.version };
    const personId = person?.member.personId ?? stored?.personId ?? null;
    const grounds =
      person?.suggestions.find((suggestion) => suggestion.kind === kind)?.grounds ?? stored?.grounds ?? [];
    assertCare({ personId, note, grounds }, call.person._id);
    const unions = await allUnions();
    const decision = {
      outcome,
      note,
      grounds,
      by: {
        personId: call.person._id,
        personName: call.person.name,
        unionName: unions.get(call.role.unionId)?.name ?? '',
      },
      at: call.now,
    };
    const fresh = {
      _id,
      studioId,
      studioName: studio.name,
      unionPath: studio.unionPath,
      memberId,
      personId,
      name: person?.member.name ?? stored?.name ?? '',
      year: inYear,
      kind,
      ...decision,
    };
    const messages = careDecided(fresh);
    if (stored) {
      assertSeen(stored, seen ?? 0);
      const changed = await commitChange(call, 'cares', stored, decision, messages);
      return { id: _id, version: changed.version };
    }
    const { document, isNew } = await commitNew(call, 'cares', fresh, messages);
    if (!isNew && !wasHandled(document, call.requestId)) assertSeen(document, 0);
    return { id: _id, version: document.version };
  },
});
