import { defineProcedure } from '@platform/door/procedure';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { RenewalView } from './renewal.views';
import { renewalView } from './renewal-view';

/** A title's cycle, its renewals with every opinion, and its history. */
export const getRenewal = defineProcedure({
  name: 'renewal.get',
  writes: false,
  input: v.strictObject({ titleId: id }),
  run: async (call, { titleId }): Promise<RenewalView> =>
    renewalView(call, await reachTitle(call, 'renewal.get', titleId)),
});
