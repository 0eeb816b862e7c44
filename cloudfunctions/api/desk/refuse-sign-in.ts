import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { settle } from './asking';
import { askingView } from './asking-view';
import type { AskingView } from './desk.views';
import { typedBrowserCode } from './fields';

/** Turns the browser away: its code is spent. */
export const refuseSignIn = defineProcedure({
  name: 'desk.refuse',
  writes: true,
  limit: 'signInCode',
  input: v.strictObject({ code: typedBrowserCode }),
  run: async (call, { code }): Promise<AskingView> => askingView(await settle(call, code, 'refused')),
});
