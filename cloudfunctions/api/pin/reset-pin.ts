import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { mayResetPin } from '@platform/pins/may-reset-pin';
import { dropPin } from '@platform/pins/pins';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';

/** A union above takes away the forgotten PIN of an officer below: that officer sets a new one at the next seal. */
export const resetPin = defineProcedure({
  name: 'pin.reset',
  writes: true,
  input: v.strictObject({ personId: id }),
  run: async (call, { personId }) => {
    const [person, unions] = await Promise.all([findById('people', personId), allUnions()]);
    if (!person || !mayResetPin(call, person, unions)) throw notFound();
    await dropPin(call, personId);
    return { personId };
  },
});
