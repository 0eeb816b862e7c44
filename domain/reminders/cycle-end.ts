import type { OutgoingMessage } from '../messages/message';
import { slotInForce } from '../round/reminder-slots';
import type { Studio } from '../studio/studio';
import { daysBetween, dayWithWeekday, fullDay, type Instant, inShanghai } from '../time/shanghai';

/** Years of one management cycle, and days before its end on which it is called in mind (二(六)). */
export const cycleYears = 5;
export const cycleReminders = { daysBefore: [90, 30, 7], timeOfDay: '09:00' } as const;

/** @returns the instant at which the present cycle of a studio named at `since` ends */
export const cycleEndOf = (since: Instant, now: Instant): Instant => {
  const begun = inShanghai(since);
  for (let cycles = 1; ; cycles += 1) {
    const end = begun.add(cycles * cycleYears, 'year').toISOString();
    if (end > now) return end;
  }
};

/**
 * The reminders due now before the five-year cycle of a named studio ends: to its leader and to the industry union,
 * which assesses whether the title is kept (二(六)).
 */
export const cycleEndReminders = (studio: Studio, now: Instant): readonly OutgoingMessage[] => {
  const { state, unionPath } = studio;
  const industry = unionPath.at(-1);
  if (state.kind !== 'named' || industry === undefined) return [];
  const due = cycleEndOf(state.since, now);
  const slot = slotInForce(cycleReminders, due, now);
  if (slot === null) return [];
  const days = daysBetween(now, due);
  const message = (to: OutgoingMessage['to'], text: string): OutgoingMessage => ({
    key: `${studio._id}:cycle:${due}:${slot.daysBefore}:${to.kind}`,
    kind: 'cycleEnd',
    to,
    title: `管理周期还有 ${days} 天期满`,
    text,
    link: { kind: 'studio', studioId: studio._id },
    at: now,
    facts: { subject: studio.name, due },
    expiresAt: slot.until,
  });
  const when = `${fullDay(due)}（${dayWithWeekday(due).slice(-3, -1)}）`;
  return [
    message(
      { kind: 'person', personId: studio.leaderId },
      `${studio.name}的五年管理周期于${when}期满，请准备周期考核材料（二(六)）。`,
    ),
    message(
      { kind: 'post', post: { capacity: 'industryUnion', unionId: industry } },
      `${studio.name}的五年管理周期于${when}期满，请安排周期考核（二(六)）。`,
    ),
  ];
};
