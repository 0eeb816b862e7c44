import type { Answers } from '@domain/form/answers';
import type { Instant } from '@domain/time/shanghai';
import type { Clash } from './merge';

/** What the server last said about an application, as far as a draft cares. */
export interface ServerState {
  readonly id: string;
  readonly version: number;
  readonly answers: Answers;
  readonly savedAt: Instant;
  readonly savedOn: string;
}

/** A save on its way: sent again as it is, under the same request id, until the server has answered. */
export interface Sending {
  readonly requestId: string;
  readonly version: number;
  readonly answers: Answers;
}

/** Both devices' versions of some fields, until the leader has chosen. */
export interface Conflict {
  readonly savedAt: Instant;
  readonly savedOn: string;
  readonly clashes: readonly Clash[];
}

/** A draft as it is kept on this device. */
export interface KeptDraft {
  readonly version: number;
  readonly base: Answers;
  readonly changes: Answers;
  readonly sending: Sending | null;
  readonly conflict: Conflict | null;
}

export type DraftStatus =
  /** The server has everything. */
  | 'saved'
  /** Kept on this device, about to be sent. */
  | 'changed'
  | 'saving'
  /** Kept on this device; it will be sent when the network is back. */
  | 'waiting'
  | 'conflict'
  /** The server would not take it; see `failure`. */
  | 'refused';

export interface DraftState {
  readonly version: number;
  readonly answers: Answers;
  readonly status: DraftStatus;
  readonly savedAt: Instant;
  readonly conflict: Conflict | null;
  /** What the server said against it, for people. */
  readonly failure: string | null;
}

/** What a draft needs from outside. */
export interface DraftPorts {
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: KeptDraft) => void;
  readonly remove: (key: string) => void;
  /** @throws Failure */
  readonly save: (sending: Sending, id: string) => Promise<{ version: number; savedAt: Instant }>;
  /** @throws Failure */
  readonly load: (id: string) => Promise<ServerState>;
  readonly newRequestId: () => string;
  /** @returns a function that calls it off */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}
