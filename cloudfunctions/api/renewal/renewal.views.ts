import type { FileRef } from '@domain/form/answers';
import type { RenewalOpinion, RenewalPhase, Verdict, YearOfCycle } from '@domain/renewal/renewal';
import type { Instant } from '@domain/time/shanghai';
import type { Cycle, TitleEvent, TitleState } from '@domain/title/state';
import type { Title } from '@domain/title/title';

/** One title and its cycle in a list. */
export interface CycleRow {
  readonly titleId: string;
  readonly studioId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly number: string;
  readonly state: TitleState;
  readonly cycle: Cycle;
  readonly phase: RenewalPhase;
  /** Day from which on the renewal can be filed. */
  readonly opensOn: string;
  /** The union whose turn it is; empty while none is under way. */
  readonly turn: string;
  /** Whether the caller is to give an opinion, or to file, now. */
  readonly isMine: boolean;
  /** Whether an appeal waits for its decision. */
  readonly appealOpen: boolean;
}

/** An opinion as it is shown. */
export interface RenewalOpinionView extends Omit<RenewalOpinion, 'personId' | 'proof' | 'post' | 'corrects'> {
  /** The printed part of its digest. */
  readonly digest: string;
  /** Shows for ten minutes the uploaded picture that the seal bore; null where the seal is drawn. */
  readonly sealPicture: string | null;
}

/** One renewal, filed. */
export interface FiledRenewal {
  readonly id: string;
  readonly version: number;
  readonly cycle: Cycle;
  readonly attempt: number;
  readonly statement: string;
  readonly files: readonly FileRef[];
  readonly years: readonly YearOfCycle[];
  readonly filedAt: Instant;
  readonly filedBy: string;
  readonly opinions: readonly RenewalOpinionView[];
  readonly turn: string;
  readonly decidedAt: Instant | '';
  readonly outcome: Verdict | null;
}

/** A title at the end of its cycle: where it stands, what there is to judge by, and what the caller may do. */
export interface RenewalView extends Omit<CycleRow, 'cycle' | 'phase'> {
  readonly title: Pick<Title, 'level' | 'class' | 'programme' | 'since' | 'issuer'>;
  /** Null for a class without cycles. */
  readonly cycle: Cycle | null;
  readonly phase: RenewalPhase | null;
  readonly history: readonly TitleEvent[];
  /** The latest first. */
  readonly renewals: readonly FiledRenewal[];
  /** The cycle's years as the ledgers have them now, for a renewal that can be filed; null otherwise. */
  readonly draftYears: readonly YearOfCycle[] | null;
  /** Id under which files of the renewal to be filed are uploaded. */
  readonly draftId: string;
  /** Last instant of the term for an appeal; empty where nothing was removed. */
  readonly appealUntil: Instant | '';
  readonly may: { readonly file: boolean; readonly give: boolean; readonly appeal: boolean };
}
