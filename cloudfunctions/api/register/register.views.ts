import type { Capacity, OfficerCapacity, Sex } from '@domain/people/person';
import type { Instant } from '@domain/time/shanghai';
import type { UnionLevel, Unit } from '@domain/unions/union';

/** A union as lists show it. */
export interface UnionRow {
  readonly id: string;
  readonly name: string;
  readonly level: UnionLevel;
  readonly levelName: string;
  readonly unitName: string;
  /** Unions straight below. */
  readonly children: number;
  /** Posts of this union and of all below that nobody holds. */
  readonly unassigned: number;
}

/** One level of the tree, or what a search has found. */
export interface UnionListView {
  /** From the caller's own union down to the one whose children are listed. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly unions: readonly UnionRow[];
  /** More were found than are shown. */
  readonly more: boolean;
}

/** A post and who holds it. */
export interface PostView {
  readonly capacity: OfficerCapacity;
  readonly capacityName: string;
  readonly unionId: string;
  readonly sealName: string;
}

/** Someone with a role at the union. */
export interface RoleHolderView {
  readonly personId: string;
  readonly name: string;
  readonly roleId: string;
  readonly capacity: Capacity;
  readonly capacityName: string;
  readonly until: Instant | null;
  readonly actingFor: string | null;
  /** Whether a WeChat identity is bound: without one nobody can act. */
  readonly bound: boolean;
}

export interface UnionView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly level: UnionLevel;
  readonly levelName: string;
  readonly parentId: string | null;
  readonly unit: Unit | null;
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly children: number;
  readonly people: readonly RoleHolderView[];
  /** Posts that nobody holds. */
  readonly unassigned: readonly PostView[];
  /** Capacities to which the caller may invite here. */
  readonly offers: readonly { readonly capacity: Capacity; readonly name: string }[];
  /** Whether the caller may change the union's entry. */
  readonly editable: boolean;
  /** Whether the caller may add unions below. */
  readonly extendable: boolean;
}

/** A post without a holder, and how many applications wait for it. */
export interface UnassignedPostView extends PostView {
  readonly unionName: string;
  readonly waiting: number;
  /** Whether the caller may invite somebody to it. */
  readonly mayInvite: boolean;
}

export interface PersonRoleView {
  readonly id: string;
  readonly capacity: Capacity;
  readonly capacityName: string;
  readonly unionId: string;
  readonly place: string;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly actingFor: string | null;
  readonly inForce: boolean;
  /** Whether the caller may end it, or appoint a deputy for it. */
  readonly mine: boolean;
}

export interface PersonView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sex: Sex;
  /** Masked. */
  readonly phone: string;
  readonly bound: boolean;
  /** Only the roles that the caller looks after. */
  readonly roles: readonly PersonRoleView[];
  /** Whether name, phone and binding may be changed by the caller. */
  readonly editable: boolean;
  /** Whether a PIN is set; null where it is not the caller's to take away. */
  readonly pinIsSet: boolean | null;
}
