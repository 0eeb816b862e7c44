import type { ActivityTemplate } from '@domain/activity/template';
import type { Closing } from '@domain/ledger/closing';
import type { Standing } from '@domain/studio/standing';
import type { StudioState } from '@domain/studio/studio';
import type { RosterMember } from '@platform/studios/roster';

/** A studio as its team and its officers see it. */
export interface StudioView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly industry: string;
  readonly state: StudioState;
  readonly standing: Standing;
  /** Whether entries of members stand confirmed at once. */
  readonly trustsEntries: boolean;
  readonly closings: readonly Closing[];
  readonly templates: readonly ActivityTemplate[];
  /** Present and past members. */
  readonly members: readonly RosterMember[];
  /** Entries that wait for the leader, in all ledgers. */
  readonly waiting: number;
}
