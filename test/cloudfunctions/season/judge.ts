import { waitingPosts } from '../../../domain/application/waiting';
import { cycleOf, endOf } from '../../../domain/cycle/cycle';
import { catalogue } from '../../../domain/messages/catalogue';
import type { InboxMessage } from '../../../domain/messages/message';
import { wechatData } from '../../../domain/messages/wechat-message';
import { postKey } from '../../../domain/people/post';
import { usualTerms } from '../../../domain/programme/terms';
import { remindersOfCycle } from '../../../domain/reminders/cycle-end';
import { slotsOf } from '../../../domain/round/reminder-slots';
import type { Round } from '../../../domain/round/round';
import type { Studio } from '../../../domain/studio/studio';
import { atTimeOfDay, fromShanghai } from '../../../domain/time/shanghai';
import { stationsToTop } from '../../../domain/way/way';
import type { Moment } from './acts';
import type { Everyone } from './programme-people';
import type { Send } from './weather';

/** Everything that a season has left behind. */
export interface Traces {
  readonly everyone: Everyone;
  readonly round: Round;
  /** How every application stood, by id, oldest first. */
  readonly moments: ReadonlyMap<string, readonly Moment[]>;
  /** When a studio has filed the year's assessment. */
  readonly filed: ReadonlyMap<string, string>;
  /** Firings of the timer that went through undisturbed and in time. */
  readonly complete: readonly string[];
  readonly messages: readonly InboxMessage[];
  readonly sends: readonly Send[];
  readonly end: string;
}

/** What is wrong, and how much was looked at. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly due: number;
  readonly delivered: number;
  readonly undeliverable: number;
  readonly notWanted: number;
}

interface Due {
  readonly id: string;
  /** It must be there: its time lasted until the timer had gone through once. */
  readonly must: boolean;
}

/** A span in which a reminder is due: from `at`, out of date from `until` on. */
interface Span {
  readonly at: string;
  readonly until: string;
}

const standingAt = (moments: readonly Moment[], at: string): Moment | undefined =>
  moments.filter((moment) => moment.at <= at).at(-1);

/** @returns the first undisturbed firing within the span */
const firstFiring = ({ complete }: Traces, { at, until }: Span): string | undefined =>
  complete.find((firing) => firing >= at && firing < until);

/**
 * @returns the reminder where it may have been sent: whatever it asks for was open at its time. It must be there where
 * that stayed so until the timer went through.
 */
const dueOf = (traces: Traces, id: string, span: Span, opened: string, closed: string): readonly Due[] => {
  if (opened >= span.until || closed <= span.at) return [];
  const firing = firstFiring(traces, span);
  return [{ id, must: opened <= span.at && firing !== undefined && closed > firing }];
};

const never = '9999';

/** Spans in which something was so, from the moments of an application. */
const spansOf = (moments: readonly Moment[], isSo: (moment: Moment) => boolean): readonly Span[] => {
  const spans: Span[] = [];
  for (const [index, moment] of moments.entries()) {
    if (!isSo(moment)) continue;
    const until = moments[index + 1]?.at ?? never;
    const last = spans.at(-1);
    if (last?.until === moment.at) spans[spans.length - 1] = { at: last.at, until };
    else spans.push({ at: moment.at, until });
  }
  return spans;
};

const drafts = (traces: Traces): readonly Due[] =>
  [...traces.moments.values()].flatMap((moments) => {
    const [first] = moments;
    if (!first) return [];
    const { _id, leaderId } = first.application;
    const withLeader = spansOf(moments, ({ application: { phase } }) =>
      ['draft', 'returned'].includes(phase),
    );
    const extended = moments.find(({ application }) => application.extension !== null);
    const { cutoffAt, reminders, _id: roundId } = traces.round;
    const until = extended?.application.extension?.until;
    const cutoffs = [
      { cutoff: cutoffAt, from: '', to: extended?.at ?? never },
      ...(until === undefined ? [] : [{ cutoff: until, from: extended?.at ?? '', to: never }]),
    ];
    return cutoffs.flatMap(({ cutoff, from, to }) =>
      slotsOf(reminders, cutoff).flatMap((slot) =>
        withLeader.flatMap((open) =>
          dueOf(
            traces,
            `${roundId}:reminder:${cutoff}:${slot.daysBefore}:${_id}:${leaderId}`,
            slot,
            open.at > from ? open.at : from,
            open.until < to ? open.until : to,
          ),
        ),
      ),
    );
  });

const holdersOf = ({ everyone: { people } }: Traces, key: string): readonly string[] =>
  people
    .filter(({ roles }) => roles.some(({ capacity, unionId }) => `${capacity}:${unionId}` === key))
    .map(({ _id }) => _id);

const ageing = (traces: Traces): readonly Due[] => {
  const days = traces.round.reminders.undecidedDays ?? [3, 7];
  const due = new Map<string, Due>();
  for (const moments of traces.moments.values()) {
    let since = '';
    for (const [index, { at: begun, application }] of moments.entries()) {
      if (application.state.phase !== 'opinions') continue;
      // An opinion beside others leaves the turn of those who are still waited for as it was.
      const before = moments[index - 1]?.application.state;
      const goesOn = before?.phase === 'opinions' && before.station === application.state.station;
      if (!goesOn) since = begun;
      const closed = moments[index + 1]?.at ?? never;
      const waiting = waitingPosts(application.state, application.stations);
      const above = application.stations[application.state.station + 1]?.posts ?? [];
      for (const [place, count] of days.entries()) {
        const at = atTimeOfDay(since, count, traces.round.reminders.timeOfDay);
        const next = days[place + 1];
        const until = next === undefined ? never : atTimeOfDay(since, next, traces.round.reminders.timeOfDay);
        const told = [
          ...waiting.map((post) => ['applicationAgeing', post] as const),
          ...(next === undefined ? above.map((post) => ['applicationOverdue', post] as const) : []),
        ];
        for (const [kind, post] of told) {
          for (const who of holdersOf(traces, postKey(post))) {
            const id = `${traces.round._id}:${kind}:${count}:${at}:${postKey(post)}:${who}`;
            for (const one of dueOf(traces, id, { at, until }, since, closed)) {
              due.set(id, { id, must: one.must || due.get(id)?.must === true });
            }
          }
        }
      }
    }
  }
  return [...due.values()];
};

const yearEnd = (traces: Traces): readonly Due[] => {
  const due = fromShanghai('2020-12-31 23:59:59.999');
  const slots = slotsOf({ daysBefore: [30, 16, 3], timeOfDay: '09:00' }, due);
  const one = (studio: Studio, who: string, kind: string) =>
    slots.flatMap((slot) =>
      dueOf(
        traces,
        `${studio._id}:assessment:2020:${slot.daysBefore}:${kind}:${who}`,
        slot,
        '',
        traces.filed.get(studio._id) ?? never,
      ),
    );
  return traces.everyone.studios
    .filter(({ state }) => state.kind === 'named')
    .flatMap((studio) => [
      ...one(studio, studio.leaderId, 'person'),
      ...one(studio, `${studio.unionPath[0] ?? ''}-union`, 'post'),
    ]);
};

const cycles = (traces: Traces): readonly Due[] =>
  traces.everyone.titles.flatMap((title) => {
    const { cycle: terms } = usualTerms;
    const cycle = cycleOf(title, terms);
    const leaderId = traces.everyone.studios.find(({ _id }) => _id === title.studioId)?.leaderId ?? '';
    if (cycle === null) return [];
    const end = endOf(cycle);
    const told = [
      ['person', leaderId] as const,
      ...stationsToTop(title.unionPath).flatMap((post) =>
        holdersOf(traces, postKey(post)).map((who) => [`post:${post.unionId}`, who] as const),
      ),
    ];
    return slotsOf(remindersOfCycle(cycle, terms), end).flatMap((slot) =>
      told.flatMap(([kind, who]) =>
        dueOf(traces, `${title._id}:cycle:${end}:${slot.daysBefore}:${kind}:${who}`, slot, '', never),
      ),
    );
  });

const reminderKinds: readonly string[] = [
  'draftReminder',
  'applicationAgeing',
  'applicationOverdue',
  'assessmentDue',
  'cycleEnd',
];

const countBy = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

/** Messages that are not what they should be. */
const wrongMessages = (traces: Traces, due: readonly Due[]): readonly string[] => {
  const there = new Set(traces.messages.map(({ _id }) => _id));
  const allowed = new Set(due.map(({ id }) => id));
  const missing = due.filter(({ id, must }) => must && !there.has(id)).map(({ id }) => `missing: ${id}`);
  const surplus = traces.messages
    .filter(({ kind, _id }) => reminderKinds.includes(kind) && !allowed.has(_id))
    .map(({ _id, at }) => `not due: ${_id} at ${at}`);
  const late = traces.messages
    .filter(
      ({ kind, at, expiresAt }) => reminderKinds.includes(kind) && expiresAt !== undefined && at >= expiresAt,
    )
    .map(({ _id }) => `out of date when it was written: ${_id}`);
  return [...missing, ...surplus, ...late];
};

const dataOf = (message: InboxMessage): string =>
  JSON.stringify(wechatData(message, catalogue[message.kind].template, { id: '', keys: {} }));

/** Pushes that came twice, too late or have no fate. */
const wrongPushes = (traces: Traces): readonly string[] => {
  const delivered = traces.sends.filter((send) => send.delivered);
  // Two slots may read alike: the day before's, sent late on the last day, and that day's own. Each goes once.
  const alike = countBy(
    traces.messages.filter(({ push }) => push.state === 'sent' || push.state === 'unclear'),
    (message) => `openid-of-${message.to} ${dataOf(message)}`,
  );
  const twice = [...countBy(delivered, ({ touser, page, data }) => `${touser} ${data} ${page}`)]
    .filter(([send, count]) => count > (alike.get(send.slice(0, send.lastIndexOf(' '))) ?? 1))
    .map(([send, count]) => `${count} times: ${send}`);
  const arrived = countBy(delivered, ({ touser }) => touser);
  const withState = (...states: string[]) =>
    countBy(
      traces.messages.filter(({ push }) => states.includes(push.state)),
      ({ to }) => `openid-of-${to}`,
    );
  const sent = withState('sent');
  const possible = withState('sent', 'unclear');
  const unaccounted = [...arrived]
    .filter(([openid, count]) => count > (possible.get(openid) ?? 0))
    .map(([openid, count]) => `${openid} has ${count} messages, more than any inbox tells`);
  const untrue = [...sent]
    .filter(([openid, count]) => count > (arrived.get(openid) ?? 0))
    .map(([openid, count]) => `${openid}: ${count} are said to be sent, fewer have arrived`);
  const open = traces.messages
    .filter(({ push }) => push.state === 'queued' || push.state === 'sending')
    .map(({ _id, push }) => `without a fate: ${_id} ${push.state}`);
  return [...twice, ...unaccounted, ...untrue, ...open];
};

/** A leader whose form is handed in is not reminded, not even by a message that waited. */
const pushedTooLate = ({ sends, moments, round }: Traces): readonly string[] =>
  sends
    .filter(
      ({ delivered, page, data }) =>
        delivered && page.startsWith('leader/application') && data.includes(round.title),
    )
    .filter(({ at, page, data }) => {
      const id = decodeURIComponent(page.split('id=')[1] ?? '');
      const standing = standingAt(moments.get(id) ?? [], at);
      const isDraftReminder = /"申报(?:还有|今天)/.test(data);
      return isDraftReminder && !['draft', 'returned'].includes(standing?.application.phase ?? '');
    })
    .map(({ touser, at }) => `${touser} was reminded at ${at} of a form that was handed in`);

/** Whom a push of weight did not reach, and nobody sees it. */
const unseen = ({ messages }: Traces): readonly string[] =>
  messages
    .filter(
      ({ kind, push, unreachedIn = [] }) =>
        reminderKinds.includes(kind) &&
        (push.state === 'refused' || push.state === 'unclear') &&
        unreachedIn.length === 0,
    )
    .map(({ _id }) => `did not arrive and no officer sees it: ${_id}`);

/** Holds what a season has left against what was due, worked out anew from what people did. */
export const judge = (traces: Traces): Verdict => {
  const due = [...drafts(traces), ...ageing(traces), ...yearEnd(traces), ...cycles(traces)];
  const told = traces.messages.filter(({ kind }) => reminderKinds.includes(kind));
  const count = (...states: string[]): number =>
    told.filter(({ push }) => states.includes(push.state)).length;
  return {
    faults: [
      ...wrongMessages(traces, due),
      ...wrongPushes(traces),
      ...pushedTooLate(traces),
      ...unseen(traces),
    ],
    due: due.filter(({ must }) => must).length,
    delivered: count('sent', 'gathered'),
    undeliverable: count('refused', 'unclear'),
    notWanted: count('notWanted'),
  };
};
