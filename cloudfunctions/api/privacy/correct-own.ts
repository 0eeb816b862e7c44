import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { version } from '../input/fields';
import type { HeldView } from './privacy.views';
import { heldView } from './see-held';

const phone = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => /^1\d{10}$/.test(text), '手机号应为 11 位数字，请核对。'),
);

/** Corrects the caller's own number and sex. The name stands on seals and forms: the union of the unit corrects it. */
export const correctOwn = defineProcedure({
  name: 'privacy.correct',
  writes: true,
  input: v.strictObject({ version, phone, sex: v.picklist(['男', '女']) }),
  run: async (call, input): Promise<HeldView> => {
    const stored = await findById('people', call.person._id);
    if (!stored) throw notFound('a person vanished between two reads');
    if (!wasHandled(stored, call.requestId)) {
      assertSeen(stored, input.version);
      await commitChange(call, 'people', stored, { phone: input.phone, sex: input.sex });
    }
    return heldView(call);
  },
});
