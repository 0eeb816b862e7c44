import { recordView } from '@platform/audit/record-view';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { ofIndustryUnion } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import * as v from 'valibot';
import { id } from '../input/fields';

/** The telephone number of someone who has objected, in full. That it was shown is recorded first. */
export const showObjectorPhone = defineProcedure({
  name: 'objection.showPhone',
  writes: true,
  limit: 'unmask',
  input: v.strictObject({ id }),
  run: async (call, input): Promise<{ readonly phone: string }> => {
    const { _id, phone } = assertGranted(
      call,
      'objection.showPhone',
      await findById('objections', input.id),
      ({ state }) => ({ unionPath: ofIndustryUnion(call), state: state.kind }),
    );
    await recordView(call, { collection: 'objections', id: _id }, ['phone']);
    return { phone };
  },
});
