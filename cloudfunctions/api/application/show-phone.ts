import { answersFor } from '@domain/application/rights';
import { recordView } from '@platform/audit/record-view';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { id } from '../input/fields';
import { phoneKeys } from './masked-phones';
import { openToShow } from './open-application';

/** A telephone number of the form in full, for those who may read the form. That it was shown is recorded first. */
export const showPhone = defineProcedure({
  name: 'application.showPhone',
  writes: true,
  limit: 'unmask',
  input: v.strictObject({ id, field: v.pipe(v.string(), v.maxLength(40)) }),
  run: async (call, input): Promise<{ readonly phone: string }> => {
    const { application, round, actor } = await openToShow(call, input.id);
    const phone = answersFor(application, actor)[input.field];
    if (!phoneKeys(round).includes(input.field) || typeof phone !== 'string') throw notFound();
    await recordView(call, { collection: 'applications', id: application._id }, [input.field]);
    return { phone };
  },
});
