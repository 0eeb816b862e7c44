import type { FileRef, ResultLevel } from '../form/answers';
import type { Entry } from '../ledger/entry';
import type { NamedPerson } from '../ledger/fields';

/** 创新内容 (一(三)): what kind of innovation a result is. */
export const innovationKinds = ['technology', 'management', 'service', 'mechanism'] as const;
export type InnovationKind = (typeof innovationKinds)[number];
export const innovationKindNames: Readonly<Record<InnovationKind, string>> = {
  technology: '科技创新',
  management: '管理创新',
  service: '服务创新',
  mechanism: '机制创新',
};

/** In what form the result exists; each has fields of its own. */
export const resultForms = ['achievement', 'patent', 'paper', 'award', 'software', 'method'] as const;
export type ResultForm = (typeof resultForms)[number];
export const resultFormNames: Readonly<Record<ResultForm, string>> = {
  achievement: '创新成果',
  patent: '专利',
  paper: '论文著作',
  award: '获奖',
  software: '软件著作权',
  method: '工作法',
};

export const patentKinds = ['invention', 'utilityModel', 'design'] as const;
export const patentKindNames = {
  invention: '发明专利',
  utilityModel: '实用新型',
  design: '外观设计',
} as const;

/** What only a result of this form has. Days are `YYYY-MM-DD`, empty while there is none. */
export type ResultDetails =
  | { readonly form: 'achievement' }
  | {
      readonly form: 'patent';
      readonly patentKind: (typeof patentKinds)[number];
      readonly appliedOn: string;
      readonly grantedOn: string;
    }
  | { readonly form: 'paper'; readonly journal: string; readonly issue: string; readonly indexedBy: string }
  | { readonly form: 'award'; readonly awardName: string; readonly grade: string; readonly ranking: string }
  | { readonly form: 'software'; readonly softwareVersion: string; readonly registeredOn: string }
  | { readonly form: 'method'; readonly essence: string; readonly spreadTo: string };

/** An owner of a result and his or her part in it. */
export interface ResultOwner extends NamedPerson {
  readonly part: string;
}

/** 创新成果 (一(二)4), as the ledger of results keeps it. */
export interface ResultContent {
  readonly name: string;
  readonly kind: InnovationKind;
  readonly level: ResultLevel;
  /** 认可或认定单位. */
  readonly recognisedBy: string;
  /** `YYYY-MM-DD`. */
  readonly recognisedOn: string;
  /** Number of the certificate or paper; empty where there is none. */
  readonly number: string;
  readonly details: ResultDetails;
  readonly owners: readonly ResultOwner[];
  readonly evidence: readonly FileRef[];
  /** 经济效益 in words, and in fen where it can be told. */
  readonly economicBenefit: string;
  readonly economicFen: number | null;
  readonly socialBenefit: string;
  /** Where it has been put to use (三(四)). */
  readonly usedAt: string;
  readonly projectId: string | null;
}
export type Result = Entry<ResultContent>;
