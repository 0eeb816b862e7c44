import { isOfficer, rolesInForce } from '@domain/people/person';
import { pathToTop } from '@domain/unions/path';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { dropPin } from '@platform/pins/pins';
import { verdictFor } from '@platform/rights/assert-granted';
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
    const all = [...unions.values()];
    const isBelow = (unionId: string): boolean => {
      const unionPath = pathToTop(all, unionId).map(({ _id }) => _id);
      return verdictFor(call, 'pin.reset', { unionPath, ownerId: personId, state: 'any' }) === 'granted';
    };
    const posts = person ? rolesInForce(person, call.now).filter(({ capacity }) => isOfficer(capacity)) : [];
    if (!posts.some(({ unionId }) => isBelow(unionId))) throw notFound();
    await dropPin(call, personId);
    return { personId };
  },
});
