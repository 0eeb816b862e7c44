import type { Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { ActingPerson } from './actor';
import type { Station } from './application';
import type { NameOfPost } from './words';

/** What a person asks for, as far as the way of the application is concerned. */
export type Command =
  | {
      readonly action: 'submit' | 'resubmit';
      readonly stations: readonly Station[];
      readonly code: string;
      readonly digest: string;
    }
  | { readonly action: 'withdraw' | 'agree' | 'approve' | 'reject' | 'decline'; readonly text: string }
  | { readonly action: 'return'; readonly sections: readonly string[]; readonly text: string }
  | { readonly action: 'grantExtension'; readonly until: Instant; readonly text: string }
  | { readonly action: 'announce' | 'name' };

/** Everything the decision needs from outside. */
export interface Facts {
  readonly round: Round;
  readonly actor: ActingPerson;
  /** The server's instant of arrival. */
  readonly now: Instant;
  readonly nameOfPost: NameOfPost;
}
