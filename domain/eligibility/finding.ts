/** The answer to one condition: what was counted, what was needed, and the clause. */
export interface Finding {
  readonly key: string;
  readonly clause: string;
  readonly clauseText: string;
  /** `cannotTell`: nothing has been filled in yet, or officers must judge. */
  readonly verdict: 'met' | 'notMet' | 'cannotTell';
  readonly counted: number;
  readonly needed: number;
  readonly severity: 'blocking' | 'advisory';
  /** True when a submission cannot go ahead because of it. */
  readonly blocks: boolean;
  /** `创新团队现有 4 人，至少 5 人（一(二)2）` */
  readonly message: string;
  /** Key of the field where it can be put right. */
  readonly field: string;
}
