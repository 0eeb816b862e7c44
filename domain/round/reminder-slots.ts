import { atTimeOfDay, type Instant } from '../time/shanghai';
import type { Round } from './round';

/** One instant at which reminders of a round are due, and the days then left. */
export interface Slot {
  readonly daysBefore: number;
  readonly at: Instant;
  /** When the next slot begins; the cutoff for the last one. What has not been sent by then is out of date. */
  readonly until: Instant;
}

const reckon = (reminders: Round['reminders'], cutoffAt: Instant): readonly Slot[] =>
  reminders.daysBefore
    .map((daysBefore) => ({ daysBefore, at: atTimeOfDay(cutoffAt, -daysBefore, reminders.timeOfDay) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map((slot, index, all) => ({ ...slot, until: all[index + 1]?.at ?? cutoffAt }));

/** Slots of a round are asked for once for every form in it: they are reckoned once for each cutoff. */
const reckoned = new WeakMap<Round['reminders'], Map<Instant, readonly Slot[]>>();

/** @returns the round's slots, earliest first, for a cutoff */
export const slotsOf = (reminders: Round['reminders'], cutoffAt: Instant): readonly Slot[] => {
  const known = reckoned.get(reminders) ?? new Map<Instant, readonly Slot[]>();
  const slots = known.get(cutoffAt) ?? reckon(reminders, cutoffAt);
  known.set(cutoffAt, slots);
  reckoned.set(reminders, known);
  return slots;
};

/**
 * The slot that reminders sent now belong to: the last one begun. A timer that was down sends the
 * latest one late and none that is out of date; before the first slot and after the cutoff there is none.
 */
export const slotInForce = (reminders: Round['reminders'], cutoffAt: Instant, now: Instant): Slot | null => {
  if (now > cutoffAt) return null;
  const begun = slotsOf(reminders, cutoffAt).filter((slot) => slot.at <= now);
  return begun[begun.length - 1] ?? null;
};

/** @returns how many reminders are still to come before the cutoff */
export const slotsToCome = (reminders: Round['reminders'], cutoffAt: Instant, now: Instant): number =>
  slotsOf(reminders, cutoffAt).filter(({ at }) => at > now && at <= cutoffAt).length;
