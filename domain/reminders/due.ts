import type { Application } from '../application/application';
import { waitingPosts } from '../application/waiting';
import { progressOf } from '../form/progress';
import type { OutgoingMessage } from '../messages/message';
import { roundWords } from '../messages/round-texts';
import { type Post, postKey } from '../people/post';
import { effectiveCutoff } from '../round/cutoff';
import { type Slot, slotInForce } from '../round/reminder-slots';
import type { Round } from '../round/round';
import { daysBetween, type Instant, monthAndDay } from '../time/shanghai';

const daysLeft = (cutoffAt: Instant, now: Instant): string => {
  const days = daysBetween(now, cutoffAt);
  return days <= 0 ? '今天截止' : `还有 ${days} 天`;
};

const whatIsMissing = (round: Round, application: Application, now: Instant): string => {
  const open = progressOf(round, application.answers, now).filter((section) => section.missing > 0);
  return open.length === 0
    ? '内容已齐，请尽快提交。'
    : `还缺：${open.map((section) => `${section.title}（${section.missing} 项）`).join('、')}。`;
};

const keyOf = (round: Round, cutoffAt: Instant, slot: Slot, about: string): string =>
  `${round._id}:reminder:${cutoffAt}:${slot.daysBefore}:${about}`;

/**
 * The reminder due now to a leader whose form has not been handed in, with what is missing in it.
 * @returns null when none is due. The key is the same for the whole slot, so that a timer that fires twice,
 * late or in parallel sends it once; an amended cutoff begins new slots.
 */
export const draftReminder = (
  round: Round,
  application: Application,
  now: Instant,
): OutgoingMessage | null => {
  const { phase } = application.state;
  if (phase !== 'draft' && phase !== 'returned') return null;
  const cutoffAt = effectiveCutoff(round, application.extension);
  const slot = slotInForce(round.reminders, cutoffAt, now);
  if (slot === null) return null;
  return {
    key: keyOf(round, cutoffAt, slot, application._id),
    ...roundWords(round, 'draftReminder', {
      批次: round.title,
      截止日: monthAndDay(cutoffAt),
      剩余: daysLeft(cutoffAt, now),
      缺项: whatIsMissing(round, application, now),
    }),
    to: { kind: 'person', personId: application.leaderId },
    link: { kind: 'application', applicationId: application._id },
    at: now,
    facts: { subject: round.title, due: cutoffAt },
    expiresAt: slot.until,
  };
};

/** What waits at one post: how many applications, and one of them to open. */
export interface WaitingAtPost {
  readonly post: Post;
  readonly count: number;
}

/** The reminder due now to the officers of a post at which applications wait; one message for all of them. */
export const opinionReminder = (
  round: Round,
  waiting: WaitingAtPost,
  now: Instant,
): OutgoingMessage | null => {
  const slot = slotInForce(round.reminders, round.cutoffAt, now);
  if (slot === null || waiting.count === 0) return null;
  return {
    key: keyOf(round, round.cutoffAt, slot, postKey(waiting.post)),
    ...roundWords(round, 'opinionReminder', {
      批次: round.title,
      截止日: monthAndDay(round.cutoffAt),
      剩余: daysLeft(round.cutoffAt, now),
      份数: String(waiting.count),
    }),
    to: { kind: 'post', post: waiting.post },
    link: { kind: 'round', roundId: round._id },
    at: now,
    facts: { subject: round.title, due: round.cutoffAt },
    expiresAt: slot.until,
  };
};

/** @returns how many of the applications wait at each post */
export const waitingByPost = (
  applications: readonly Pick<Application, 'state' | 'stations'>[],
): readonly WaitingAtPost[] => {
  const counts = new Map<string, WaitingAtPost>();
  for (const { state, stations } of applications) {
    for (const post of waitingPosts(state, stations)) {
      const key = postKey(post);
      counts.set(key, { post, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
};
