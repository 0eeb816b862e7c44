import { isRunning, type Session } from '@domain/people/session';
import type { Instant } from '@domain/time/shanghai';
import { changeOne, findById } from '../database/database';

/** How far `lastSeenAt` may be behind. Milliseconds. */
const seenEvery = 10 * 60 * 1000;

/**
 * @returns the session as the database has it now, or null where there is none or it has ended; that it was
 * used is noted at most every ten minutes
 */
export const runningSession = async (id: string, now: Instant): Promise<Session | null> => {
  const session = await findById('sessions', id);
  if (!session || !isRunning(session, now)) return null;
  if (Date.parse(now) - Date.parse(session.lastSeenAt) >= seenEvery) {
    await changeOne('sessions', { _id: id, endedAt: null }, { $set: { lastSeenAt: now } });
  }
  return session;
};
