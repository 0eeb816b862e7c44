import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfSubsidy } from '@platform/titles/place-of-subsidy';
import * as v from 'valibot';
import { id } from '../input/fields';
import { subsidyView } from './subsidy-view';

/** The subsidy of one title with every spending. Its id is the title's. */
export const getSubsidy = defineProcedure({
  name: 'subsidy.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) =>
    subsidyView(
      assertGranted(call, 'subsidy.get', await findById('subsidies', input.id), placeOfSubsidy(call)),
    ),
});
