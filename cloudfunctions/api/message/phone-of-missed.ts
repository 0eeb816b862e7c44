import { recordView } from '@platform/audit/record-view';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { personById } from '@platform/people/people';
import * as v from 'valibot';
import { messageId } from './message-id';
import { openMissed } from './open-missed';

/** The whole telephone number of someone whom a push did not reach: recorded before it is shown. */
export const phoneOfMissed = defineProcedure({
  name: 'message.phone',
  writes: false,
  input: v.strictObject({ id: messageId }),
  run: async (call, { id }) => {
    const { to } = await openMissed(call, 'message.phone', id);
    const person = await personById(to, false);
    if (!person) throw notFound();
    await recordView(call, { collection: 'people', id: to }, ['phone']);
    return { phone: person.phone };
  },
});
