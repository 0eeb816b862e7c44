import type { OutgoingMessage } from '../messages/message';
import type { ProgrammeTerms } from '../programme/terms';
import { type Slot, slotInForce } from '../round/reminder-slots';
import { type Period, periodName, periodsOf } from '../self-check/period';
import type { Studio } from '../studio/studio';
import { dayInShanghai, daysBetween, fromShanghai, type Instant, monthAndDay } from '../time/shanghai';

const reminders = { daysBefore: [15, 3], timeOfDay: '09:00' } as const;

const endOf = ({ to }: Period): Instant => fromShanghai(`${to} 23:59:59.999`);

/**
 * The period whose self-check is called in mind now, with the reminder in force: fifteen and three days before its
 * end. None for a period that ends with the year: the reminders of the yearly assessment speak of it.
 */
export const selfCheckSlot = (
  { months }: Pick<ProgrammeTerms['selfCheck'], 'months'>,
  now: Instant,
): { readonly period: Period; readonly slot: Slot } | null => {
  const today = dayInShanghai(now);
  const period = periodsOf(Number(today.slice(0, 4)), months).find(
    ({ from, to }) => from <= today && today <= to,
  );
  if (!period || period.to.endsWith('-12-31')) return null;
  const slot = slotInForce(reminders, endOf(period), now);
  return slot && { period, slot };
};

/**
 * The reminder due now of one named studio's self-check, to its leader (二(二)3).
 * @param isFiled whether a self-check of the period is filed: then nobody is reminded
 * @returns null when none is due
 */
export const selfCheckReminder = (
  studio: Pick<Studio, '_id' | 'name' | 'leaderId' | 'state'>,
  { period, slot }: { readonly period: Period; readonly slot: Slot },
  now: Instant,
  isFiled: boolean,
): OutgoingMessage | null => {
  if (isFiled || studio.state.kind !== 'named') return null;
  const due = endOf(period);
  const days = daysBetween(now, due);
  const left = days === 0 ? '今天到期' : `还有 ${days} 天`;
  return {
    key: `${studio._id}:selfCheckDue:${period.from}:${slot.daysBefore}`,
    kind: 'selfCheckDue',
    to: { kind: 'person', personId: studio.leaderId },
    title: `${periodName(period)}自检${left}`,
    text: `${studio.name}${periodName(period)}的自检应于${monthAndDay(due)}前提交，${left}，台账已为您起草（二(二)3）。`,
    link: { kind: 'selfCheck', studioId: studio._id, from: period.from },
    at: now,
    facts: { subject: studio.name, due },
    expiresAt: slot.until,
  };
};
