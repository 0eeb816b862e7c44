import { assertSeen, commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { expertsOf } from '@platform/review/experts';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';

const short = v.pipe(v.string(), v.trim(), v.maxLength(100));

/** Registers unit, fields and title of somebody who may act as expert; the version is 0 for a first entry. */
export const saveExpert = defineProcedure({
  name: 'expert.save',
  writes: true,
  input: v.strictObject({
    personId: id,
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    unionId: v.nullable(id),
    unitName: short,
    fields: v.pipe(v.array(v.pipe(short, v.minLength(1))), v.maxLength(20)),
    title: short,
  }),
  run: async (call, { version, personId, ...entry }) => {
    const known = (await expertsOf(call.role.unionId, call.now)).find((one) => one.personId === personId);
    if (!known) throw notFound();
    const union = entry.unionId === null ? null : (await allUnions()).get(entry.unionId);
    const unitName = union?.unit?.name ?? entry.unitName;
    const content = { ...entry, unitName, personId, name: known.name };
    const stored = await findById('experts', personId);
    if (!stored) {
      const { document } = await commitNew(call, 'experts', { _id: personId, ...content });
      return { version: document.version };
    }
    if (wasHandled(stored, call.requestId)) return { version: stored.version };
    assertSeen(stored, version);
    return { version: (await commitChange(call, 'experts', stored, content)).version };
  },
});
