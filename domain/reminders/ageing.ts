import type { Application } from '../application/application';
import { waitingPosts } from '../application/waiting';
import type { OutgoingMessage } from '../messages/message';
import { roundWords } from '../messages/round-texts';
import { type Post, postKey } from '../people/post';
import type { Round } from '../round/round';
import { atTimeOfDay, clock, type Instant, inShanghai } from '../time/shanghai';

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

/** Applications that came to a post on the days from `from` to `to` are to be called in mind at `days` days now. */
export interface AgeingDays {
  readonly days: number;
  /** Shanghai day `YYYY-MM-DD`; '' where however old ones are still told of. */
  readonly from: string;
  readonly to: string;
}

const dayBefore = (now: Instant, days: number): string =>
  inShanghai(now).subtract(days, 'day').format('YYYY-MM-DD');

/** @returns for each threshold the days on which what is due now came to a post; what a later one covers is left out */
export const ageingDays = ({ reminders }: Pick<Round, 'reminders'>, now: Instant): readonly AgeingDays[] => {
  const isTime = clock(now) >= reminders.timeOfDay ? 0 : 1;
  const days = [...(reminders.undecidedDays ?? usualAgeing)].sort((one, other) => one - other);
  return days.map((count, index) => {
    const next = days[index + 1];
    return {
      days: count,
      from: next === undefined ? '' : dayBefore(now, next + isTime - 1),
      to: dayBefore(now, count + isTime),
    };
  });
};

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

type AgeingKind = 'applicationAgeing' | 'applicationOverdue';

interface Group {
  readonly kind: AgeingKind;
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
  const add = (kind: AgeingKind, post: Post, threshold: Threshold, application: Ageing): void => {
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
    return {
      key: `${round._id}:${kind}:${days}:${at}:${postKey(post)}`,
      ...roundWords(round, kind, {
        批次: round.title,
        申报: named(all),
        天数: String(days),
        份数: String(all.length),
      }),
      to: { kind: 'post', post },
      link:
        first && more.length === 0
          ? { kind: 'application', applicationId: first._id }
          : { kind: 'round', roundId: round._id },
      at: now,
      facts: { subject: round.title, from: first?.unitName ?? '' },
      ...(until === null ? {} : { expiresAt: until }),
    };
  });
