import { defineProcedure } from '@platform/door/procedure';
import { freshUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { reachUnion } from './reach';
import type { UnionView } from './register.views';
import { unionView } from './union-view';

/** A union at or below the caller's: its unit, its people, its posts that nobody holds. */
export const getUnion = defineProcedure({
  name: 'union.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<UnionView> => {
    const unions = await freshUnions();
    return unionView(call, reachUnion(call, input.id, unions), unions);
  },
});
