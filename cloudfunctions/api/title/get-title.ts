import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfTitle } from '@platform/titles/place-of-title';
import * as v from 'valibot';
import { id } from '../input/fields';
import { titleView } from './title-view';

/** One title with every certificate ever issued for it. */
export const getTitle = defineProcedure({
  name: 'title.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) =>
    titleView(assertGranted(call, 'title.get', await findById('titles', input.id), placeOfTitle(call))),
});
