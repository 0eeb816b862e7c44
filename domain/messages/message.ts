import type { Post } from '../people/post';
import type { Instant } from '../time/shanghai';

export type MessageKind =
  | 'applicationReceived'
  | 'opinionDue'
  | 'applicationReturned'
  | 'applicationResubmitted'
  | 'opinionGiven'
  | 'applicationApproved'
  | 'applicationRejected'
  | 'applicationAnnounced'
  | 'studioNamed'
  | 'applicationWithdrawn'
  | 'extensionGranted'
  | 'draftReminder'
  | 'opinionReminder'
  | 'roundOpened'
  | 'cutoffAmended'
  | 'roundClosed';

export type Addressee =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'post'; readonly post: Post }
  /** Every leader and every officer: news of a round. */
  | { readonly kind: 'everyone' };

/** Where a tap on the message leads. */
export type MessageLink =
  | { readonly kind: 'application'; readonly applicationId: string }
  | { readonly kind: 'round'; readonly roundId: string };

/** A message as the change that causes it writes it; the relay makes one inbox entry a person of it. */
export interface OutgoingMessage {
  /** Unique for ever: the same key to the same person is one message. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly to: Addressee;
  readonly title: string;
  readonly text: string;
  readonly link: MessageLink;
  readonly at: Instant;
}

/** Fate of the push that goes with a message. */
export interface PushState {
  readonly state: 'queued' | 'sent' | 'refused' | 'notWanted';
  readonly tries: number;
  readonly why: string;
}

/** One message in one person's inbox; `_id` is `key:personId`. */
export interface InboxMessage {
  readonly _id: string;
  readonly to: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
  readonly link: MessageLink;
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly push: PushState;
}
