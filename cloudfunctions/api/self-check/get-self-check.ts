import { day, thingId } from '@domain/ledger/fields';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { SelfCheckView } from './self-check.views';
import { periodOf, selfCheckView } from './self-check-view';
import { checksOf } from './studio-checks';

/** The self-check of the period that begins on a day: as filed, or drafted from the ledgers. */
export const getSelfCheck = defineProcedure({
  name: 'selfCheck.get',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), from: day('自检周期') }),
  run: async (call, { studioId, from }): Promise<SelfCheckView> => {
    const reached = await reachStudio(call, studioId);
    const [checks, { selfCheck }] = await Promise.all([checksOf(reached.studio._id), termsNow()]);
    return selfCheckView(call, reached, periodOf(from, checks, selfCheck), checks, selfCheck);
  },
});
