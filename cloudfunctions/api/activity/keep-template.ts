import { mostTemplates, templateSchema } from '@domain/activity/template';
import { Failure } from '@domain/failure/failure';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { changeStudio } from '../studio/change-studio';

/** Keeps a template of the studio, or changes the one with this id. */
export const keepTemplate = defineProcedure({
  name: 'activity.keepTemplate',
  writes: true,
  input: v.strictObject({ template: templateSchema }),
  run: (call, { template }) =>
    changeStudio(call, null, ({ studio }) => {
      const others = studio.templates.filter(({ id }) => id !== template.id);
      if (others.length >= mostTemplates) {
        throw new Failure('TOO_MANY', { message: `模板最多 ${mostTemplates} 个，请先删去一个。` });
      }
      return { templates: [...others, template] };
    }),
});
