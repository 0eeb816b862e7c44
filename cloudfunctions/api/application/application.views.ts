import type {
  ApplicationAction,
  ApplicationState,
  Extension,
  Opinion,
  Phase,
  WayEntry,
} from '@domain/application/application';
import type { Finding } from '@domain/eligibility/finding';
import type { Problem } from '@domain/failure/failure';
import type { Answers } from '@domain/form/answers';
import type { Composition } from '@domain/form/composition';
import type { Post, PostKey } from '@domain/people/post';
import type { Instant } from '@domain/time/shanghai';
import type { RoundView } from '../round/round.views';

/** An application as lists show it. */
export interface ApplicationSummary {
  readonly id: string;
  readonly roundId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly industry: string;
  readonly phase: Phase;
  /** Where it stands, in words: `待所在单位工会意见`. */
  readonly stateWords: string;
  /** When the present state began. */
  readonly since: Instant;
  readonly savedAt: Instant;
  /** True when the caller, in the present role, is one whose turn it is. */
  readonly mine: boolean;
  /** True when it waits for another post too: the unit's second opinion. */
  readonly besides: boolean;
  readonly version: number;
}

/** One post on the way, and what it has said so far. */
export interface PostView {
  readonly key: PostKey;
  readonly sealName: string;
  readonly turn: 'done' | 'now' | 'later';
  readonly opinion: Opinion | null;
}

/** Where a seal bears an uploaded picture: whose, as it looked when; `at` is null for how it looks now. */
export interface SealPictureView {
  readonly post: Post;
  readonly at: Instant | null;
  /** Shows the picture for ten minutes. */
  readonly url: string;
}

export interface StationView {
  readonly title: string;
  readonly posts: readonly PostView[];
}

/** The whole application as one person in one role may see it. */
export interface ApplicationView extends ApplicationSummary {
  readonly round: RoundView;
  readonly answers: Answers;
  readonly state: ApplicationState;
  readonly stations: readonly StationView[];
  readonly opinions: readonly Opinion[];
  /** Of the opinions given, and of the caller's own post where an opinion is asked of it. */
  readonly sealPictures: readonly SealPictureView[];
  readonly way: readonly WayEntry[];
  readonly extension: Extension | null;
  /** Every condition of the round with what was counted. */
  readonly findings: readonly Finding[];
  /** What is missing or wrong in the form, by field. */
  readonly problems: readonly Problem[];
  readonly composition: Composition;
  /** What the caller may do now, in the present role. */
  readonly actions: readonly ApplicationAction[];
  /** Whether the answers may be edited by the caller now. */
  readonly editable: boolean;
  /** Number and code of the last submitted form; null before the first submission. */
  readonly form: { readonly number: number; readonly code: string; readonly at: Instant } | null;
  /** The instant that counts for this application: the round's cutoff or a granted extension. */
  readonly cutoffAt: Instant;
  /** The device that saved last, as it named itself. */
  readonly savedOn: string;
}

/** How many applications of a round stand in each phase, of those the caller may see. */
export type ApplicationTally = Readonly<Record<Phase, number>>;

/** What a save answers: the new version, and what the rules say of the answers now. */
export interface SavedDraft {
  readonly version: number;
  readonly savedAt: Instant;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly composition: Composition;
}
