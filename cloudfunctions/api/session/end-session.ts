import { commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure, type PersonCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { id } from '../input/fields';
import { ownSessions } from './own-sessions';
import type { SessionView } from './session.views';

/** Ends one of the caller's own sessions; the door refuses its browser from the next call on. */
const end = async (call: PersonCall, sessionId: string): Promise<void> => {
  const session = await findById('sessions', sessionId);
  if (session?.personId !== call.person._id) throw notFound();
  if (wasHandled(session, call.requestId) || session.endedAt !== null) return;
  await commitChange(call, 'sessions', session, { endedAt: call.now });
};

/** Ends a session of the caller's, from the phone or from another browser. */
export const endSession = defineProcedure({
  name: 'session.end',
  writes: true,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<readonly SessionView[]> => {
    await end(call, input.id);
    return ownSessions(call);
  },
});

/** 退出登录 in the browser: ends the session in which the call is made. */
export const leaveSession = defineProcedure({
  name: 'session.leave',
  writes: true,
  input: v.strictObject({}),
  run: async (call): Promise<{ readonly ended: boolean }> => {
    if (call.sessionId === null) return { ended: false };
    await end(call, call.sessionId);
    return { ended: true };
  },
});
