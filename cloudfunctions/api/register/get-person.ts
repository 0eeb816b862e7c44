import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { personView } from './person-view';
import { reachPerson } from './reach';
import type { PersonView } from './register.views';

/** Someone whose role the caller looks after. */
export const getPerson = defineProcedure({
  name: 'person.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<PersonView> => {
    const unions = await allUnions();
    return personView(call, await reachPerson(call, input.id, unions), unions);
  },
});
