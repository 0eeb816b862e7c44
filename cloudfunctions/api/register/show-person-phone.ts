import { recordView } from '@platform/audit/record-view';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { reachPerson } from './reach';

/** The telephone number of someone whose role the caller looks after, in full. That it was shown is recorded first. */
export const showPersonPhone = defineProcedure({
  name: 'person.showPhone',
  writes: true,
  limit: 'unmask',
  input: v.strictObject({ id }),
  run: async (call, input): Promise<{ readonly phone: string }> => {
    const { _id, phone } = await reachPerson(call, input.id, await allUnions());
    await recordView(call, { collection: 'people', id: _id }, ['phone']);
    return { phone };
  },
});
