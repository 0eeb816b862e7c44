import type { UncheckedText } from '../content/unchecked';
import type { Answers } from '../form/answers';
import type { OutgoingMessage } from '../messages/message';
import type { ActingFor } from '../people/acting-for';
import type { Capacity } from '../people/person';
import type { Post, PostKey } from '../people/post';
import type { OpinionProof } from '../seal/proof';
import type { Instant } from '../time/shanghai';

/** Posts of one step of the way, fixed when the form is first submitted: later changes of the tree do not move it. */
export interface Station {
  readonly kind: 'unit' | 'union' | 'industryUnion';
  readonly posts: readonly Post[];
}

export type ApplicationState =
  | { readonly phase: 'draft' }
  /** Waiting for opinions at a station; `given` are the posts of the station that have agreed. */
  | { readonly phase: 'opinions'; readonly station: number; readonly given: readonly PostKey[] }
  /** Back with the leader; after resubmission it waits at the station and post that returned it. */
  | {
      readonly phase: 'returned';
      readonly station: number;
      readonly given: readonly PostKey[];
      readonly by: Post;
      /** Keys of the form's sections to be put right. */
      readonly sections: readonly string[];
      readonly reason: string;
    }
  | { readonly phase: 'review' }
  | { readonly phase: 'publicNotice' }
  | { readonly phase: 'named' }
  | { readonly phase: 'rejected'; readonly reason: string };
export type Phase = ApplicationState['phase'];

export type ApplicationAction =
  | 'start'
  | 'submit'
  | 'resubmit'
  | 'withdraw'
  | 'agree'
  | 'return'
  | 'approve'
  | 'reject'
  /** Not chosen in the review, or taken off the list by an objection: follows a release, no procedure asks for it. */
  | 'decline'
  | 'announce'
  | 'name'
  | 'grantExtension';

/** One step on the application's way: who, in which capacity, when by the server's clock, what and why. */
export interface WayEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly personId: string;
  readonly personName: string;
  /** Set when a deputy acted. */
  readonly actingFor?: ActingFor;
  readonly capacity: Capacity;
  readonly unionId: string;
  readonly unionName: string;
  readonly action: ApplicationAction;
  readonly from: Phase;
  readonly to: Phase;
  /** The reason of a return, rejection or extension; the words of an opinion; empty where none is asked for. */
  readonly text: string;
  /** Number of the form's version that was acted on; 0 before the first submission. */
  readonly formVersion: number;
}

/** An opinion under seal that stands on the form. */
export interface Opinion {
  readonly post: Post;
  readonly unionName: string;
  /** Name on the seal: the union's, or the unit administration's. */
  readonly sealName: string;
  readonly personId: string;
  readonly personName: string;
  /** Set when a deputy gave it. */
  readonly actingFor?: ActingFor;
  readonly at: Instant;
  readonly verdict: 'agree' | 'reject';
  readonly text: string;
  readonly formVersion: number;
  /** What proves it; set when it is sealed, before it is stored. */
  readonly proof?: OpinionProof;
}

/** The form as it was submitted; never changed afterwards. */
export interface FormVersion {
  readonly number: number;
  readonly at: Instant;
  /** Printed on the form and in its QR code. */
  readonly code: string;
  /** SM3 of the canonical form, hex. */
  readonly digest: string;
  readonly answers: Answers;
}

export interface Extension {
  readonly until: Instant;
  readonly reason: string;
  readonly grantedBy: string;
  readonly at: Instant;
}

export interface Application {
  readonly _id: string;
  readonly roundId: string;
  readonly leaderId: string;
  readonly leaderName: string;
  /** Union of the leader's unit, and every union above it, from below to the industry union. */
  readonly unionPath: readonly string[];
  readonly unitName: string;
  readonly industry: string;
  readonly answers: Answers;
  readonly state: ApplicationState;
  /** Set at the first submission. */
  readonly stations: readonly Station[];
  readonly forms: readonly FormVersion[];
  readonly opinions: readonly Opinion[];
  readonly way: readonly WayEntry[];
  readonly extension: Extension | null;
  /** People of the team who have an account: they may not judge this application. */
  readonly teamIds: readonly string[];
  /** Texts that others may not see yet; missing where there never were any. */
  readonly unchecked?: readonly UncheckedText[];
  /** Raised by every write; a write names the version it has read. */
  readonly version: number;
  readonly savedAt: Instant;
  /** The device's own label of the last save, so that a second device can be told. */
  readonly savedOn: string;
  /** Messages of the last writes, on their way to the inboxes. */
  readonly outbox: readonly OutgoingMessage[];
  /** Ids of the last requests carried out: a repeated one is answered, not done again. */
  readonly handled: readonly string[];
}

/** Fields kept beside the state for indexes; derived, never set by hand. */
export interface ApplicationIndex {
  readonly phase: Phase;
  /** Post keys whose turn it is; empty when it is the leader's or nobody's. */
  readonly waitingFor: readonly PostKey[];
  /** When the present turn began: whoever is waited for has been waited for since then. */
  readonly since: Instant;
  readonly codes: readonly string[];
  readonly hasOutgoing: boolean;
  readonly hasUnchecked: boolean;
  readonly studioName: string;
}
export type StoredApplication = Application & ApplicationIndex;
