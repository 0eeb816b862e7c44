import type { OfferState, PublicResult } from '@domain/exchange/offer';
import type { Instant } from '@domain/time/shanghai';

/** One line of the exchange page. */
export interface OfferRow {
  readonly id: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly industry: string;
  readonly content: PublicResult;
  readonly state: OfferState;
  readonly publishedAt: Instant | '';
  readonly thanks: number;
  readonly questions: number;
  /** Whether the caller's own studio offers it. */
  readonly isOwn: boolean;
  /** Reports, for officers above the studio; 0 for everyone else. */
  readonly reports: number;
}

export interface OfferView extends OfferRow {
  readonly version: number;
  readonly resultId: string;
  readonly offeredAt: Instant;
  /** Who decided, for the studio and its officers; null for everyone else. */
  readonly decision: { readonly at: Instant; readonly unionName: string; readonly reason: string } | null;
  readonly hasThanked: boolean;
  readonly asked: readonly {
    readonly id: string;
    readonly from: string;
    readonly at: Instant;
    readonly text: string;
    readonly answer: { readonly at: Instant; readonly text: string } | null;
  }[];
  /** What was reported, without names; for officers above the studio. */
  readonly reported: readonly { readonly from: string; readonly at: Instant; readonly text: string }[];
  readonly may: {
    readonly withdraw: boolean;
    readonly decide: boolean;
    readonly takeDown: boolean;
    readonly answer: boolean;
    readonly thank: boolean;
  };
}

export interface OfferPage {
  readonly rows: readonly OfferRow[];
  readonly next: string | null;
}
