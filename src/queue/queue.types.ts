import type { FailureCode } from '@domain/failure/failure';
import type { FileRef } from '@domain/form/answers';
import type { EntryKind } from '@domain/ledger/entry';
import type { Instant } from '@domain/time/shanghai';
import type { PickedFile } from '@/platform/picked-file';

/** The state of an entry on the server from which a change was made. */
export interface Base {
  readonly version: number;
  /** When its content became what it is: a confirmation or a comment makes a new version and leaves this. */
  readonly changedAt: Instant;
}

/** What the server has instead of what this device wants to save. */
export interface Theirs {
  readonly base: Base;
  readonly content: unknown;
  readonly by: string;
}

/** Why an entry does not leave this device until its writer has done something. */
export type Trouble =
  /** The server will not take it as it is. */
  | {
      readonly kind: 'refused';
      readonly code: FailureCode;
      readonly message: string;
      readonly field: string | null;
    }
  /** Somebody, or this person on another phone, has changed the entry meanwhile. */
  | { readonly kind: 'conflict'; readonly message: string; readonly theirs: Theirs }
  /** Files that were to go with it are no longer on this device. */
  | { readonly kind: 'filesLost'; readonly ids: readonly string[]; readonly message: string };

/** What is done to an entry: written or changed, taken out of its ledger, confirmed by the leader, or commented on. */
export type Deed =
  | { readonly do: 'save' | 'remove' | 'confirm' }
  | { readonly do: 'comment'; readonly text: string };

/** One deed on an entry that the server has not got yet. */
export interface QueuedDeed {
  readonly id: string;
  /** Place in the order of sending. */
  readonly seq: number;
  readonly personId: string;
  /** The role it was written in; null for the first in force. */
  readonly roleId: string | null;
  readonly kind: EntryKind;
  readonly entryId: string;
  readonly deed: Deed;
  /** Sent with every try, so that the server carries it out once. */
  readonly requestId: string;
  /** What its author had before the eyes; null for an entry made on this device. */
  readonly base: Base | null;
  /** The earlier deed on the same entry that must be answered first, and whose answer is the base. */
  readonly follows: string | null;
  /** What is to be saved, its files perhaps still local ones; of other deeds what the entry said when it was done. */
  readonly content: unknown;
  /** Why it is changed or taken out, where a closed month asks for it. */
  readonly reason: string;
  /** This device's clock, which may be wrong: to be shown, never relied on. */
  readonly loggedAt: Instant;
  /** The draft it was made from. */
  readonly draftId: string | null;
  /** Items that the server had refused and that this one stands for. */
  readonly replaces: readonly string[];
  readonly trouble: Trouble | null;
  /** Characters held free, so that a full storage still takes what the server answers. */
  readonly room: string;
}

/** A form that is being filled in: kept while typing, gone once it is queued. */
export interface EntryDraft {
  readonly id: string;
  readonly personId: string;
  readonly kind: EntryKind;
  readonly entryId: string;
  readonly base: Base | null;
  readonly content: unknown;
  readonly reason: string;
}

/** Why nothing is being sent now although something waits. */
export type Halt = 'offline' | 'signedOut' | 'full';

/** What was carried out since the program was started. */
export interface SavedNote {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly deed: Deed;
  readonly content: unknown;
  readonly at: Instant;
}

export interface QueueState {
  /** False until what this device has kept was read. */
  readonly ready: boolean;
  /** The present person's, in the order of sending. */
  readonly items: readonly QueuedDeed[];
  readonly drafts: readonly EntryDraft[];
  /** What is on its way, and the share of its files that have arrived, 0 to 1. */
  readonly sending: { readonly id: string; readonly share: number } | null;
  readonly halt: Halt | null;
  readonly saved: readonly SavedNote[];
  /** How many entries of other people wait on this device. */
  readonly others: number;
}

/** JSON values by key that survive the end of the program. Every write is whole or not at all. */
export interface Shelf {
  readonly load: () => Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** @throws Failure TOO_LARGE where there is no room */
  readonly put: (key: string, value: unknown) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

/** Files that survive the end of the program, by id. */
export interface FileShelf {
  readonly list: () => Promise<readonly string[]>;
  /** Keeps a copy, pictures without the place they were taken at. @throws Failure TOO_LARGE where there is no room */
  readonly save: (id: string, file: PickedFile) => Promise<{ readonly size: number; readonly type: string }>;
  /** @returns null where it is not there */
  readonly open: (id: string, file: FileRef) => Promise<PickedFile | null>;
  readonly drop: (id: string) => Promise<void>;
}

/** What a queue needs from outside. All that reach the server throw `Failure`. */
export interface QueuePorts {
  readonly shelf: Shelf;
  readonly files: FileShelf;
  /** @returns the state of the entry after the deed. @param content what is to be saved, all its files stored */
  readonly carryOut: (item: QueuedDeed, content: unknown) => Promise<Base>;
  readonly load: (kind: EntryKind, entryId: string) => Promise<Theirs>;
  readonly upload: (
    owner: { readonly kind: EntryKind; readonly id: string },
    file: PickedFile,
    tell: (share: number) => void,
  ) => Promise<FileRef>;
  /** Id of the person who is signed in; null while nobody is. */
  readonly person: () => string | null;
  /** Id of the role in which the person acts; null for the first in force. */
  readonly role: () => string | null;
  /** This device's clock. */
  readonly clock: () => Instant;
  /** The server's clock, as near as this device can tell. */
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Takes what nobody expected; sending goes on later. */
  readonly report: (error: unknown) => void;
  /** @returns a function that calls it off */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}
