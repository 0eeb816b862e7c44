import type { Instant } from '../time/shanghai';
import type { ActingFor } from './acting-for';
import type { Capacity } from './person';

/** The role that is offered: one capacity at one union. */
export interface OfferedRole {
  readonly capacity: Capacity;
  readonly unionId: string;
  /** The studio one becomes a member of. */
  readonly studioId?: string;
  /** The role ends at this instant; null while it has no end. Counted from the acceptance. */
  readonly until: Instant | null;
  /** Set for a deputy. */
  readonly actingFor?: ActingFor;
}

export type InvitationState = 'open' | 'accepted' | 'revoked';

/** 邀请: lets one person, whose name and phone the inviter gives, take one role at one unit, once. */
export interface Invitation {
  readonly _id: string;
  readonly name: string;
  readonly phone: string;
  /** Set where the person is in the register already: the WeChat identity is bound to that entry. */
  readonly personId: string | null;
  readonly role: OfferedRole;
  /** The role's union first, then every union above it. */
  readonly unionPath: readonly string[];
  readonly issuedBy: { readonly personId: string; readonly personName: string };
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** SHA-256 of the code, hex. The code itself is nowhere kept. */
  readonly codeDigest: string;
  /** How often the phone number did not fit; at `mostWrongPhones` the invitation is void. */
  readonly wrongPhones: number;
  readonly state: InvitationState;
  /** When it was accepted or revoked, and by whom. */
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
}

export const mostWrongPhones = 5;

export type InvitationStanding = InvitationState | 'expired' | 'blocked';

/** @returns where the invitation stands at the instant */
export const standingOf = (
  { state, expiresAt, wrongPhones }: Invitation,
  now: Instant,
): InvitationStanding => {
  if (state !== 'open') return state;
  if (wrongPhones >= mostWrongPhones) return 'blocked';
  return now < expiresAt ? 'open' : 'expired';
};

export const standingNames: Readonly<Record<InvitationStanding, string>> = {
  open: '待接受',
  accepted: '已接受',
  revoked: '已撤销',
  expired: '已过期',
  blocked: '手机号错误次数过多，已作废',
};
