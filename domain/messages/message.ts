import type { Post } from '../people/post';
import type { Instant } from '../time/shanghai';
import type { MessageKind } from './catalogue';
import type { Push } from './push';

export type { MessageKind } from './catalogue';

export type Addressee =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'post'; readonly post: Post }
  /** Every leader and every officer, or those who act in one union: news of a round. */
  | { readonly kind: 'everyone'; readonly unionId?: string };

/** What a message speaks of, and so where a tap on it leads (see `page-of-link`). */
export type MessageLink =
  | { readonly kind: 'application'; readonly applicationId: string }
  | { readonly kind: 'round'; readonly roundId: string }
  | { readonly kind: 'results'; readonly roundId: string }
  | { readonly kind: 'studio'; readonly studioId: string }
  | { readonly kind: 'readings' }
  | { readonly kind: 'review'; readonly roundId: string }
  | { readonly kind: 'objections'; readonly roundId: string }
  | { readonly kind: 'selfCheck'; readonly studioId: string; readonly from: string }
  | { readonly kind: 'assessment'; readonly studioId: string; readonly year: number }
  | { readonly kind: 'renewal'; readonly titleId: string; readonly studioId: string }
  | { readonly kind: 'activity'; readonly activityId: string }
  | { readonly kind: 'title'; readonly titleId: string }
  | { readonly kind: 'subsidy'; readonly subsidyId: string };

/** What a WeChat message says beside the in-app text; what is left out is taken from title and text. */
export interface MessageFacts {
  /** What it is about, in few words: a studio's or a round's name. */
  readonly subject?: string;
  /** The instant by which something is to be done. On its Shanghai day quiet hours do not hold the push back. */
  readonly due?: Instant;
  /** Whom it comes from: a union, a unit, a person. */
  readonly from?: string;
}

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
  readonly facts?: MessageFacts;
  /** From this instant on a push that has not left yet is out of date and stays away. */
  readonly expiresAt?: Instant;
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
  readonly facts?: MessageFacts;
  readonly expiresAt?: Instant;
  readonly readAt: Instant | null;
  readonly push: Push;
  /** Set once a push did not arrive: the unions whose officers see it, from the person's own to the top. */
  readonly unreachedIn?: readonly string[];
  /** Set when an officer has told the person by telephone. */
  readonly toldAt?: Instant;
}
