import type { ActivityContent, ActivityKind, Place } from '@domain/activity/activity';
import type { ActivityMark } from '@domain/activity/marks';
import type { ActivityTemplate } from '@domain/activity/template';
import type { NamedPerson } from '@domain/ledger/fields';
import type { EntryRow, EntryView } from '../entry/entry.views';

/** One activity; `marks` are for the leader and officers, and empty for members. */
export interface ActivityView extends EntryView<ActivityContent> {
  readonly marks: readonly ActivityMark[];
}

/** One line of the activity ledger. */
export interface ActivityRow extends EntryRow<ActivityContent> {
  readonly marks: readonly ActivityMark[];
}

/** What a log page offers before anything is typed. */
export interface ActivitySuggestions {
  /** As the caller logged last; where there is nothing yet, a training of two hours. */
  readonly kind: ActivityKind;
  readonly hours: number;
  readonly place: Place | null;
  /** Those of the last entry who still belong to the studio; the caller where there is none. */
  readonly members: readonly NamedPerson[];
  /** Everyone who belongs to the studio now, by tap. */
  readonly team: readonly NamedPerson[];
  /** Places of the last entries, the latest first, each once. */
  readonly places: readonly Place[];
  readonly templates: readonly ActivityTemplate[];
  /** The caller's last entries, to copy. */
  readonly recent: readonly { readonly id: string; readonly content: ActivityContent }[];
  /** Pairs that run now: sessions are logged to them. */
  readonly pairs: readonly { readonly id: string; readonly mentor: string; readonly apprentice: string }[];
  /** Projects that run now. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}
