import type { ActivityTemplate } from '../activity/template';
import type { Closing } from '../ledger/closing';
import type { Instant } from '../time/shanghai';

/** Where a studio stands: at work before it is named, then holding a title until that is not kept. */
export type StudioState =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'named'; readonly since: Instant }
  | { readonly kind: 'removed'; readonly since: Instant };

/** 创新工作室: the team around one leader, whose name it bears (一(一)). It logs and keeps ledgers before it is named. */
export interface Studio {
  readonly _id: string;
  readonly name: string;
  readonly leaderId: string;
  readonly leaderName: string;
  /** Union of the leader's unit first, then every union above it, the industry union last. */
  readonly unionPath: readonly string[];
  readonly unitName: string;
  readonly industry: string;
  readonly state: StudioState;
  readonly createdAt: Instant;
  /** Whether entries of members stand confirmed at once, without asking the leader. */
  readonly trustsEntries: boolean;
  /** Months and years of the ledgers that are closed. */
  readonly closings: readonly Closing[];
  readonly templates: readonly ActivityTemplate[];
  /** Years whose assessment is filed with the industry union (二(二)3); left out while there are none. */
  readonly filedYears?: readonly number[];
  /** When its last entry reached the server; empty while there is none. Kept beside the versions. */
  readonly lastLoggedAt: Instant | '';
}

/** @returns the id of the one studio that a person leads */
export const studioIdOf = (leaderId: string): string => `studio.${leaderId}`;

/** @returns a studio as it begins: under the leader's name, not named yet */
export const newStudio = (
  leader: { readonly _id: string; readonly name: string },
  unionPath: readonly {
    readonly _id: string;
    readonly unit: { readonly name: string; readonly industry: string } | null;
  }[],
  now: Instant,
): Studio => ({
  _id: studioIdOf(leader._id),
  name: `${leader.name}创新工作室`,
  leaderId: leader._id,
  leaderName: leader.name,
  unionPath: unionPath.map(({ _id }) => _id),
  unitName: unionPath[0]?.unit?.name ?? '',
  industry: unionPath[0]?.unit?.industry ?? '',
  state: { kind: 'preparing' },
  createdAt: now,
  trustsEntries: false,
  closings: [],
  templates: [],
  lastLoggedAt: '',
});
