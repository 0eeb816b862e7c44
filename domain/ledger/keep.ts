import { Failure } from '../failure/failure';
import type { Instant } from '../time/shanghai';
import { type Closing, closingOf, periodName } from './closing';
import type { Author, Confirmation, EarlierVersion, Entry, EntryComment } from './entry';
import { bounds } from './fields';

/** Who writes, when by the server's clock, and what the studio has settled. */
export interface Writing {
  readonly by: Author;
  readonly now: Instant;
  /** Given by the writer; needed where the month is closed. */
  readonly reason: string;
  readonly closings: readonly Closing[];
  /** How an entry by this writer stands at once: confirmed for leaders and where the leader trusts entries. */
  readonly confirmation: Confirmation | null;
}

/** @throws Failure INVALID naming the field `reason` where one of the days lies in a closed period */
const assertReason = (days: readonly string[], { closings, reason }: Writing): void => {
  if (reason !== '') return;
  const closed = days.map((day) => closingOf(closings, day)).find((closing) => closing !== null);
  if (!closed) return;
  throw new Failure('INVALID', {
    field: 'reason',
    message: `${periodName(closed.period)}的台账已封存，请填写修改原因；修改前后的内容都会保留。`,
    clause: '二(二)2',
  });
};

/** @returns an entry as it begins. @param days its days, by which closings are looked up */
export const enter = <Content>(
  begun: Pick<Entry<Content>, '_id' | 'studioId' | 'unionPath' | 'content' | 'loggedAt'>,
  days: readonly string[],
  writing: Writing,
): Entry<Content> => {
  assertReason(days, writing);
  return {
    ...begun,
    author: writing.by,
    receivedAt: writing.now,
    changedAt: writing.now,
    changedBy: writing.by,
    reason: writing.reason,
    confirmation: writing.confirmation,
    comments: [],
    earlier: [],
    removal: null,
  };
};

const asEarlier = <Content>(entry: Entry<Content>, until: Instant): EarlierVersion<Content> => ({
  content: entry.content,
  from: entry.changedAt,
  until,
  by: entry.changedBy,
  reason: entry.reason,
});

/**
 * @param days the days of what it said and of what it is to say
 * @returns the entry with new content; what it said before is kept
 * @throws Failure INVALID where a closed month asks for a reason, TOO_MANY after a hundred versions
 */
export const amend = <Content>(
  entry: Entry<Content>,
  content: Content,
  days: readonly string[],
  writing: Writing,
): Entry<Content> => {
  assertReason(days, writing);
  if (entry.earlier.length >= bounds.versions) {
    throw new Failure('TOO_MANY', { message: `这条记录已修改 ${bounds.versions} 次，请新建一条。` });
  }
  return {
    ...entry,
    content,
    changedAt: writing.now,
    changedBy: writing.by,
    reason: writing.reason,
    confirmation: writing.confirmation,
    earlier: [...entry.earlier, asEarlier(entry, writing.now)],
  };
};

/** @returns the entry taken out of its ledger; it stays on record. @throws as `amend` */
export const remove = <Content>(
  entry: Entry<Content>,
  days: readonly string[],
  writing: Writing,
): Entry<Content> => {
  assertReason(days, writing);
  return { ...entry, removal: { at: writing.now, by: writing.by, reason: writing.reason } };
};

/** @returns the entry confirmed by the leader */
export const confirm = <Content>(entry: Entry<Content>, name: string, now: Instant): Entry<Content> => ({
  ...entry,
  confirmation: { by: 'leader', at: now, name },
});

/** @returns the entry with a comment; @throws Failure TOO_MANY after a hundred */
export const comment = <Content>(entry: Entry<Content>, said: EntryComment): Entry<Content> => {
  if (entry.comments.length >= bounds.versions) {
    throw new Failure('TOO_MANY', { message: `一条记录最多 ${bounds.versions} 条批注。` });
  }
  return { ...entry, comments: [...entry.comments, said] };
};

/** @returns what the entry said at the instant; null where it was not yet, or no longer, in its ledger */
export const contentAt = <Content>(
  entry: Pick<Entry<Content>, 'receivedAt' | 'changedAt' | 'content' | 'earlier' | 'removal'>,
  at: Instant,
): Content | null => {
  if (entry.receivedAt > at || (entry.removal !== null && entry.removal.at <= at)) return null;
  if (entry.changedAt <= at) return entry.content;
  return entry.earlier.find(({ from, until }) => from <= at && at < until)?.content ?? null;
};
