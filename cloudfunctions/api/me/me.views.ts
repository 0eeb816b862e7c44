import type { Capacity } from '@domain/people/person';
import type { Instant } from '@domain/time/shanghai';

export interface RoleView {
  readonly id: string;
  readonly capacity: Capacity;
  readonly capacityName: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly unitName: string;
  /** When the role ends; null while it has no end. */
  readonly until: Instant | null;
  /** The officer in whose place one acts; null unless one is a deputy. */
  readonly actingFor: string | null;
}

/** Who the caller is, and as whom he or she may act. */
export interface MeView {
  readonly id: string;
  readonly name: string;
  /** Masked: `138****0001`. */
  readonly phone: string;
  readonly roles: readonly RoleView[];
  readonly unread: number;
}
