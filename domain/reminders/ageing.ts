import type { Application } from '../application/application';
import { waitingPosts } from '../application/waiting';
import type { MessageKind } from '../messages/catalogue';
import type { OutgoingMessage } from '../messages/message';
import { type Post, postKey } from '../people/post';
import type { Round } from '../round/round';
import { atTimeOfDay, type Instant } from '../time/shanghai';

/** Whole days after which an application that nobody has given an opinion on is called in mind. */
export const usualAgeing: readonly number[] = [3, 7];

/** An application as far as its age goes. */
export type Ageing = Pick<Application, '_id' | 'state' | 'stations' | 'unitName'> & {
  readonly since: Instant;
  readonly studioName: string;
};

interface Threshold {
  readonly days: number;
  /** At the round's time of day, `days` Shanghai days after the application came to the post. */
  readonly at: Instant;
  readonly until: Instant | null;
  /** From the last threshold on the level above is told too. */
  readonly isLast: boolean;
}

const thresholdInForce = (
  { reminders }: Pick<Round, 'reminders'>,
  since: Instant,
  now: Instant,
): Threshold | null => {
  const days = [...(reminders.undecidedDays ?? usualAgeing)].sort((one, other) => one - other);
  const all = days.map((count) => ({ days: count, at: atTimeOfDay(since, count, reminders.timeOfDay) }));
  const begun = all.filter(({ at }) => at <= now).length;
  const last = all[begun - 1];
  return last ? { ...last, until: all[begun]?.at ?? null, isLast: begun === all.length } : null;
};

interface Group {
  readonly kind: MessageKind;
  readonly post: Post;
  readonly threshold: Threshold;
  readonly applications: Ageing[];
}

const groupsOf = (
  round: Pick<Round, 'reminders'>,
  applications: readonly Ageing[],
  now: Instant,
): readonly Group[] => {
  const groups = new Map<string, Group>();
  const add = (kind: MessageKind, post: Post, threshold: Threshold, application: Ageing): void => {
    const key = `${kind}:${threshold.days}:${threshold.at}:${postKey(post)}`;
    const group = groups.get(key) ?? { kind, post, threshold, applications: [] };
    group.applications.push(application);
    groups.set(key, group);
  };
  for (const application of applications) {
    const { state, stations, since } = application;
    const threshold = thresholdInForce(round, since, now);
    if (threshold === null || state.phase !== 'opinions') continue;
    const waiting = waitingPosts(state, stations);
    for (const post of waiting) add('applicationAgeing', post, threshold, application);
    if (!threshold.isLast || waiting.length === 0) continue;
    for (const post of stations[state.station + 1]?.posts ?? []) {
      add('applicationOverdue', post, threshold, application);
    }
  }
  return [...groups.values()];
};

const named = ([first, ...more]: readonly Ageing[]): string => {
  if (!first) return '';
  const name = `${first.unitName}申报的“${first.studioName}”`;
  return more.length === 0 ? name : `${name}等 ${more.length + 1} 份申报表`;
};

/**
 * The reminders due now of applications that wait longer than 3 and 7 days (the round may set others): one to each
 * post for all that reached the same age on the same day, and after the last threshold one to the level above.
 * Keys follow from age, day and post: a timer that fires twice, late or in parallel sends each once.
 */
export const ageingReminders = (
  round: Pick<Round, '_id' | 'title' | 'reminders'>,
  applications: readonly Ageing[],
  now: Instant,
): readonly OutgoingMessage[] =>
  groupsOf(round, applications, now).map(({ kind, post, threshold, applications: all }) => {
    const { days, at, until } = threshold;
    const [first, ...more] = all;
    const overdue = kind === 'applicationOverdue';
    return {
      key: `${round._id}:${kind}:${days}:${at}:${postKey(post)}`,
      kind,
      to: { kind: 'post', post },
      title: overdue ? `下级已满 ${days} 天未提出意见` : `已等候 ${days} 天，请提出意见`,
      text: overdue
        ? `${named(all)}在下一级已满 ${days} 天没有意见，请督促办理。`
        : `${named(all)}已满 ${days} 天没有意见，请及时审阅。`,
      link:
        first && more.length === 0
          ? { kind: 'application', applicationId: first._id }
          : { kind: 'round', roundId: round._id },
      at: now,
      facts: { subject: round.title, from: first?.unitName ?? '' },
      ...(until === null ? {} : { expiresAt: until }),
    };
  });
