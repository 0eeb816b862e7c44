import type { Sex } from '../people/person';

/** A stored file as the form refers to it. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type, found from the content. */
  readonly type: string;
}

/** 技术等级 as the form counts it: 中级, 高级, or neither. */
export const grades = ['none', 'junior', 'intermediate', 'senior'] as const;
export type Grade = (typeof grades)[number];
export const educations = ['belowCollege', 'college', 'bachelor', 'master', 'doctor'] as const;
export type Education = (typeof educations)[number];
export const rosterRoles = ['leader', 'core', 'member'] as const;
export type RosterRole = (typeof rosterRoles)[number];

/** One person of the 创新团队, the leader included. Optional parts are missing while the leader still types. */
export interface RosterEntry {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty while unknown. */
  readonly birth: string;
  readonly grade: Grade | null;
  readonly education: Education | null;
  readonly role: RosterRole;
  /** 职务或岗位, free text. */
  readonly position: string;
}

/** One of the leader's honours, of a kind that clause 一(一) names. */
export interface TitleEntry {
  readonly id: string;
  /** Key of a `TitleKind` of the round. */
  readonly kind: string | null;
  /** Year of the award; null while unknown. */
  readonly year: number | null;
  /** 颁授单位. */
  readonly awardedBy: string;
  readonly certificate: readonly FileRef[];
}

/** 立项的创新课题或攻关项目, clause 一(二)3. */
export interface ProjectEntry {
  readonly id: string;
  readonly name: string;
  readonly approvedBy: string;
  readonly year: number | null;
  readonly evidence: readonly FileRef[];
}

/** From the lowest to the highest. */
export const resultLevels = ['unit', 'city', 'region', 'nation'] as const;
export type ResultLevel = (typeof resultLevels)[number];

/** 得到认可或认定的成果, clause 一(二)4. */
export interface ResultEntry {
  readonly id: string;
  readonly name: string;
  readonly level: ResultLevel | null;
  readonly recognisedBy: string;
  /** `YYYY-MM` or `YYYY-MM-DD`; empty while unknown. */
  readonly date: string;
  readonly benefit: string;
  readonly evidence: readonly FileRef[];
}

/** What each kind of field holds. */
export interface AnswerKinds {
  text: string;
  phone: string;
  longText: string;
  choice: string;
  /** 分 (integer fen); null while unknown. */
  money: number | null;
  files: readonly FileRef[];
  titles: readonly TitleEntry[];
  roster: readonly RosterEntry[];
  projects: readonly ProjectEntry[];
  results: readonly ResultEntry[];
}
export type FieldKind = keyof AnswerKinds;
export type Answer = AnswerKinds[FieldKind];

/** The answers of one application by field key; a field not yet touched is missing. */
export type Answers = Readonly<Record<string, Answer>>;
