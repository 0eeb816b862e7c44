import type { RuleKind, RuleOwnerKind } from '@domain/rulebook/kinds';
import type { RuleState, RuleVersion } from '@domain/rulebook/rule';

/** One rule on its owner's shelf, whether it is there or not. */
export interface RuleRow {
  readonly id: string;
  readonly kind: RuleKind;
  readonly state: RuleState;
  /** Of the version in force, or of the one that begins later; empty while there is none. */
  readonly title: string;
  readonly inForceFrom: string;
  readonly version: number;
}

/** All rules that a studio or a union has to have. */
export interface RuleShelf {
  readonly ownerKind: RuleOwnerKind;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly maySave: boolean;
  readonly rows: readonly RuleRow[];
}

export interface RuleShelves {
  /** The studio asked for, or one's own. */
  readonly studio: RuleShelf | null;
  /** One's own union and every union above it. */
  readonly unions: readonly RuleShelf[];
  /** For officers: the unions below theirs. */
  readonly below: readonly RuleShelf[];
}

/** One rule with all its versions, the last one first. */
export interface RuleView {
  readonly id: string;
  /** 0 while nothing has been written. */
  readonly version: number;
  readonly kind: RuleKind;
  readonly ownerKind: RuleOwnerKind;
  readonly ownerName: string;
  readonly state: RuleState;
  readonly maySave: boolean;
  /** Number of the version in force; 0 where none is. */
  readonly current: number;
  readonly versions: readonly Omit<RuleVersion, 'personId'>[];
}
