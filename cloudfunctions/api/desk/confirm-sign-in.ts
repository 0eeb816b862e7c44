import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { settle } from './asking';
import { askingView } from './asking-view';
import type { AskingView } from './desk.views';
import { typedBrowserCode } from './fields';

/** Lets the browser in as the person who confirms. */
export const confirmSignIn = defineProcedure({
  name: 'desk.confirm',
  writes: true,
  limit: 'signInCode',
  input: v.strictObject({ code: typedBrowserCode }),
  run: async (call, { code }): Promise<AskingView> => askingView(await settle(call, code, 'confirmed')),
});
