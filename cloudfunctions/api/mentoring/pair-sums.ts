import { type PairContent, pairStateAt } from '@domain/mentoring/pair';
import type { Instant } from '@domain/time/shanghai';
import { noSessions, type SessionSum } from '@platform/entries/session-sums';

/** @returns where the pair stands, and what its sessions add up to */
export const pairSums = (content: PairContent, sum: SessionSum | undefined, now: Instant) => {
  const { count, hours, lastDay } = sum ?? noSessions;
  return { state: pairStateAt(content, now), sessions: count, hours, lastDay };
};
