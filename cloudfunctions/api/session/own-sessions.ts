import { isRunning } from '@domain/people/session';
import type { StoredSession } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { PersonCall } from '@platform/door/procedure';
import type { SessionView } from './session.views';

const most = 200;

/** @returns the caller's running sessions, the one used last first */
export const ownSessions = async ({
  person,
  sessionId,
  now,
}: PersonCall): Promise<readonly SessionView[]> => {
  const sessions: StoredSession[] = await findMany<'sessions', keyof StoredSession & string>('sessions', {
    where: { personId: person._id, expiresAt: { $gt: now } },
    limit: most,
  });
  return sessions
    .filter((session) => isRunning(session, now))
    .sort((one, other) => (one.lastSeenAt < other.lastSeenAt ? 1 : -1))
    .map(({ _id, device, startedAt, lastSeenAt, expiresAt }) => ({
      id: _id,
      device,
      startedAt,
      lastSeenAt,
      expiresAt,
      current: _id === sessionId,
    }));
};
