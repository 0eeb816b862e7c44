import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { knownCaller, requestByCode } from './asking';
import { askingView } from './asking-view';
import type { AskingView } from './desk.views';
import { typedBrowserCode } from './fields';

/** What kind of browser asks, and since when: shown before the person confirms. */
export const lookAtSignIn = defineProcedure({
  name: 'desk.look',
  writes: false,
  limit: 'signInCode',
  input: v.strictObject({ code: typedBrowserCode }),
  run: async (call, { code }): Promise<AskingView> => {
    knownCaller(call);
    return askingView(await requestByCode(call, code));
  },
});
