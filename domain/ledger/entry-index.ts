import type { Instant } from '../time/shanghai';
import type { Entry } from './entry';

/** What is kept beside an entry for indexes; derived, never set by hand. */
export interface EntryIndex {
  /** Shanghai day, or day and minute, by which the ledger is sorted: `2020-09-15 14:00`. */
  readonly on: string;
  /** What the ledger is filtered by first. */
  readonly kind: string;
  /** Taken out of the ledger. */
  readonly gone: boolean;
  /** Waits for the leader. */
  readonly waiting: boolean;
  /** Members of the studio named in it. */
  readonly memberIds: readonly string[];
  /** The first person named, by whom a ledger can be sorted; empty where nobody is. */
  readonly person: string;
  /** All that a search looks through, in small letters. */
  readonly search: string;
  /** When its content became what it is, or it was taken out. */
  readonly touchedAt: Instant;
  /** Years in which it lies or has lain in any version. */
  readonly years: readonly string[];
}

/** What each kind of entry tells of its content. */
export interface Facets {
  readonly on: string;
  readonly kind: string;
  readonly memberIds: readonly string[];
  /** The first person named; empty where nobody is. */
  readonly person: string;
  /** Texts to be searched. */
  readonly words: readonly string[];
}

/** @returns the index of an entry. @param facetsOf how its kind is read */
export const indexOfEntry = <Content>(
  entry: Entry<Content>,
  facetsOf: (content: Content) => Facets,
): EntryIndex => {
  const { on, kind, memberIds, person, words } = facetsOf(entry.content);
  const before = entry.earlier.map(({ content }) => facetsOf(content).on.slice(0, 4));
  return {
    on,
    kind,
    gone: entry.removal !== null,
    waiting: entry.removal === null && entry.confirmation === null,
    memberIds,
    person,
    search: words
      .filter((word) => word !== '')
      .join('\n')
      .toLowerCase(),
    touchedAt: entry.removal?.at ?? entry.changedAt,
    years: [...new Set([...before, on.slice(0, 4)])],
  };
};
