import type { InvitationStanding } from '@domain/people/invitation';
import type { Capacity } from '@domain/people/person';
import type { Instant } from '@domain/time/shanghai';

/** An invitation as whoever issued it, or looks after its unit, sees it. */
export interface InvitationView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Masked. */
  readonly phone: string;
  readonly capacity: Capacity;
  readonly capacityName: string;
  readonly unionId: string;
  /** Name of the unit or union at which the role is. */
  readonly place: string;
  readonly until: Instant | null;
  /** Name of the officer to be acted for; null unless a deputy is invited. */
  readonly actingFor: string | null;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly standing: InvitationStanding;
}

/** A fresh invitation with its code, which is shown this once. */
export interface IssuedView {
  readonly invitation: InvitationView;
  /** `K7M4-2Q9X-HT3B`. */
  readonly code: string;
  /** What its QR code says. */
  readonly scan: string;
}

/** What the invited person reads before accepting. */
export interface OfferView {
  readonly name: string;
  readonly capacityName: string;
  readonly place: string;
  readonly until: Instant | null;
  readonly actingFor: string | null;
  readonly issuedBy: string;
  readonly expiresAt: Instant;
  /** Whether the WeChat identity is bound to a person already: then nothing but the phone is asked for. */
  readonly known: boolean;
}
