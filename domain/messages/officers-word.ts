import { dayInShanghai, type Instant } from '../time/shanghai';

/** 催办: an officer's, or a leader's, word to one person about one thing. At most one a Shanghai day: its id says so. */
export interface Urge {
  readonly _id: string;
  readonly personId: string;
  /** Id of the thing: an application, a studio or a member. */
  readonly about: string;
  readonly at: Instant;
  readonly byId: string;
  readonly byName: string;
  /** Whom it comes from: the officer's union, or the leader. */
  readonly unionName: string;
  /** The sender's own line; empty where none was added. */
  readonly line: string;
}

/** @returns the one id of an urge to a person about a thing on the Shanghai day of the instant */
export const urgeIdOf = (about: string, personId: string, at: Instant): string =>
  `urge:${about}:${personId}:${dayInShanghai(at)}`;

/** 电话告知: an officer has told a person by telephone what a push did not bring. `_id` is the message's. */
export interface Telling {
  readonly _id: string;
  readonly personId: string;
  readonly at: Instant;
  readonly byId: string;
  readonly byName: string;
  readonly unionName: string;
}
