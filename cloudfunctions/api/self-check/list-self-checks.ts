import { thingId, year } from '@domain/ledger/fields';
import { dayInShanghai } from '@domain/time/shanghai';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { SelfCheckList } from './self-check.views';
import { checksOf, rowsOfYear } from './studio-checks';

/** A studio's self-checks of a year and the year before, the latest first: filed, due, and those still to come. */
export const listSelfChecks = defineProcedure({
  name: 'selfCheck.list',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), year: v.optional(year) }),
  run: async (call, { studioId, year: asked }): Promise<SelfCheckList> => {
    const { studio, standing } = await reachStudio(call, studioId);
    const [checks, terms] = await Promise.all([checksOf(studio._id), termsNow()]);
    const last = asked ?? Number(dayInShanghai(call.now).slice(0, 4));
    return {
      studioId: studio._id,
      studioName: studio.name,
      mayFile: standing === 'leader' && studio.state.kind !== 'removed',
      rows: [last - 1, last]
        .flatMap((one) => rowsOfYear(one, checks, studio.createdAt, terms.selfCheck, call.now))
        .reverse(),
    };
  },
});
