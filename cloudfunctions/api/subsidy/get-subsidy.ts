import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfSubsidy } from '@platform/titles/place-of-subsidy';
import { subsidyTermsOf } from '@platform/titles/subsidy-terms';
import * as v from 'valibot';
import { id } from '../input/fields';
import { subsidyView } from './subsidy-view';

/** One subsidy with every spending, and what its money may be spent on. */
export const getSubsidy = defineProcedure({
  name: 'subsidy.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) => {
    const found = await findById('subsidies', input.id);
    const subsidy = assertGranted(call, 'subsidy.get', found, placeOfSubsidy(call));
    return { ...subsidyView(subsidy), kinds: (await subsidyTermsOf(subsidy.roundId)).kinds };
  },
});
