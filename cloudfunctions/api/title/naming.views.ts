import type { NamingBlock } from '@domain/public-notice/notice';
import type { StudioClass } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';
import type { ClassProposal } from '@domain/title/settle-class';

/** One studio of the list on its way to its title. */
export interface NamingRow {
  readonly applicationId: string;
  readonly studioId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly industry: string;
  /** The reason for which an objection was upheld: it is then not named; null where none was. */
  readonly upheld: string | null;
  readonly proposal: ClassProposal;
  readonly class: StudioClass['class'];
  readonly reason: string;
  /** Whether its class still needs a reason. */
  readonly open: boolean;
  /** Null until it has followed the naming. */
  readonly title: { readonly id: string; readonly number: string } | null;
}

/** The naming of one round's studios, from the released list to the last certificate. */
export interface NamingView {
  readonly roundId: string;
  readonly roundTitle: string;
  readonly year: number;
  readonly programme: string;
  /** Version of the review, for what is decided here. */
  readonly version: number;
  /** Null before the decisions are released. */
  readonly notice: { readonly from: Instant; readonly until: Instant } | null;
  /** What still stands between the list and the naming; null where nothing does. */
  readonly block: NamingBlock | null;
  readonly named: { readonly at: Instant; readonly by: string } | null;
  /** How many of those to be named have their title. */
  readonly done: number;
  readonly toName: number;
  /** Whether titles, applications or messages still follow. */
  readonly pending: boolean;
  readonly series: { readonly version: number; readonly pattern: string; readonly next: string };
  readonly classes: readonly Pick<StudioClass, 'class' | 'name' | 'clause'>[];
  readonly rows: readonly NamingRow[];
}
