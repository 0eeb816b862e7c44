import type { PairContent, PairState } from '@domain/mentoring/pair';
import type { EntryRow, EntryView } from '../entry/entry.views';

/** What sessions logged to a pair add up to. */
interface PairSums {
  readonly state: PairState;
  readonly sessions: number;
  readonly hours: number;
  /** Shanghai day of the last session; empty where there is none. */
  readonly lastDay: string;
}
/** A pair; its sessions are listed by `activity.list` with `pairId`. */
export interface PairView extends EntryView<PairContent>, PairSums {}
export interface PairRow extends EntryRow<PairContent>, PairSums {}
