import type { Glance } from '@domain/glance/glance';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import { readGlance } from '@platform/years/read-glance';
import * as v from 'valibot';

/** What the industry union sees of its studios over the years, with the names of the unions that groups go by. */
export const glanceYears = defineProcedure({
  name: 'years.glance',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<Glance & { readonly unionNames: Readonly<Record<string, string>> }> => {
    const [glance, unions] = await Promise.all([readGlance(call.role.unionId, call.now), allUnions()]);
    return {
      ...glance,
      unionNames: Object.fromEntries(
        glance.byUnion.map(({ key }) => [key, unions.get(key)?.unit?.name ?? unions.get(key)?.name ?? '']),
      ),
    };
  },
});
