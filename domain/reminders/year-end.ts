import type { OutgoingMessage } from '../messages/message';
import { type Slot, slotInForce } from '../round/reminder-slots';
import type { Studio } from '../studio/studio';
import { daysBetween, fromShanghai, type Instant, inShanghai } from '../time/shanghai';

/** 12-01, 12-15, 12-28 as days before 12-31: the assessment is filed before the end of every year (二(二)3). */
const reminders = { daysBefore: [30, 16, 3], timeOfDay: '09:00' } as const;

const yearEnd = (now: Instant): Instant => fromShanghai(`${inShanghai(now).year()}-12-31 23:59:59.999`);

/** @returns the reminder of the year's assessment that is in force now; null before December */
export const assessmentSlot = (now: Instant): Slot | null => slotInForce(reminders, yearEnd(now), now);

/**
 * The reminders due now of one named studio's yearly self-check and assessment: to its leader, and to its unit's
 * union, which assesses it (二(二)3). None for a studio that is not named, or not any more.
 * @param isFiled whether the year's assessment is filed already: then nobody is reminded
 */
export const assessmentReminders = (
  studio: Studio,
  now: Instant,
  isFiled: boolean,
): readonly OutgoingMessage[] => {
  const slot = assessmentSlot(now);
  const [unionId] = studio.unionPath;
  if (isFiled || slot === null || studio.state.kind !== 'named' || unionId === undefined) return [];
  const due = yearEnd(now);
  const year = inShanghai(now).year();
  const days = daysBetween(now, due);
  const left = days === 0 ? '今天截止' : `还有 ${days} 天`;
  const message = (to: OutgoingMessage['to'], text: string): OutgoingMessage => ({
    key: `${studio._id}:assessment:${year}:${slot.daysBefore}:${to.kind}`,
    kind: 'assessmentDue',
    to,
    title: `年度考核${left}`,
    text,
    link: { kind: 'studio', studioId: studio._id },
    at: now,
    facts: { subject: studio.name, due },
    expiresAt: slot.until,
  });
  return [
    message(
      { kind: 'person', personId: studio.leaderId },
      `${studio.name}${year}年度自检和考核材料应于12月31日前备案，${left}（二(二)3）。`,
    ),
    message(
      { kind: 'post', post: { capacity: 'unitUnion', unionId } },
      `${studio.name}${year}年度考核应于12月31日前报产业工会备案，${left}（二(二)3）。`,
    ),
  ];
};
