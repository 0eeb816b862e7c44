import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { ownSessions } from './own-sessions';
import type { SessionView } from './session.views';

/** 登录的设备: the browsers on which the caller is signed in. */
export const listSessions = defineProcedure({
  name: 'session.list',
  writes: false,
  input: v.strictObject({}),
  run: (call): Promise<readonly SessionView[]> => ownSessions(call),
});
