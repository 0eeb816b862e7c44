import type { Capacity } from '@domain/people/person';

export interface RoleView {
  readonly id: string;
  readonly capacity: Capacity;
  readonly capacityName: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly unitName: string;
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
