/** The four rules of a studio: 学习交流、技术攻关、成果转化、人才培养 (二(二)1). */
export const studioRuleKinds = ['study', 'projects', 'use', 'training'] as const;
export type StudioRuleKind = (typeof studioRuleKinds)[number];

/** What each union sets for its system and unit (三(七)). */
export const unionRuleKinds = ['implementing'] as const;
export type UnionRuleKind = (typeof unionRuleKinds)[number];

export type RuleKind = StudioRuleKind | UnionRuleKind;

export const ruleKindNames: Readonly<Record<RuleKind, string>> = {
  study: '学习交流制度',
  projects: '技术攻关制度',
  use: '成果转化制度',
  training: '人才培养制度',
  implementing: '实施细则',
};

export type RuleOwnerKind = 'studio' | 'union';

/** Whose rules they are. */
export interface RuleOwner {
  readonly kind: RuleOwnerKind;
  readonly id: string;
}

/** @returns the rules that such an owner has to have */
export const ruleKindsOf = (kind: RuleOwnerKind): readonly RuleKind[] =>
  kind === 'studio' ? studioRuleKinds : unionRuleKinds;

/** @returns the clause that asks for them */
export const clauseOf = (kind: RuleOwnerKind): string => (kind === 'studio' ? '二(二)1' : '三(七)');

/** @returns the id of the one document of this kind that an owner has */
export const ruleIdOf = (owner: RuleOwner, kind: RuleKind): string =>
  `rule:${owner.kind}:${owner.id}:${kind}`;

/** @returns whose and which document an id names; null for any other text */
export const readRuleId = (id: string): { readonly owner: RuleOwner; readonly kind: RuleKind } | null => {
  const [, ownerKind, ownerId, kindText] = /^rule:(studio|union):(.+):([a-z]+)$/u.exec(id) ?? [];
  if (ownerId === undefined || (ownerKind !== 'studio' && ownerKind !== 'union')) return null;
  const kind = ruleKindsOf(ownerKind).find((one) => one === kindText);
  return kind === undefined ? null : { owner: { kind: ownerKind, id: ownerId }, kind };
};
