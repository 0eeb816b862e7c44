import { phoneMadeId } from '@domain/ledger/fields';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { changeStudio } from '../studio/change-studio';

/** Takes a template away; entries made from it stay as they are. */
export const dropTemplate = defineProcedure({
  name: 'activity.dropTemplate',
  writes: true,
  input: v.strictObject({ id: phoneMadeId }),
  run: (call, input) =>
    changeStudio(call, null, ({ studio }) => ({
      templates: studio.templates.filter(({ id }) => id !== input.id),
    })),
});
