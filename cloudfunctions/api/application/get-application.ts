import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id } from '../input/fields';
import { applicationView } from './application-view';
import { openToShow } from './open-application';

/** One application with all that the caller may see of it. */
export const getApplication = defineProcedure({
  name: 'application.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) => {
    const { application, round, actor, unions } = await openToShow(call, input.id);
    return applicationView(application, round, { actor, unions, now: call.now });
  },
});
