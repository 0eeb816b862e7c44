import type { FieldKind, ResultLevel } from '../form/answers';
import type { RoundTexts } from '../messages/round-texts';
import type { OfficerCapacity } from '../people/person';
import type { Instant } from '../time/shanghai';

export interface Attachment {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** 通知 and its attachments, word for word. */
export interface Notice {
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly issuer: string;
  /** Day of publication as printed, for example `2020年9月8日`. */
  readonly date: string;
  readonly attachments: readonly Attachment[];
}

/** 所获称号: a kind of honour that lets a person lead a studio. */
export interface TitleKind {
  readonly key: string;
  readonly name: string;
  /** Whether it satisfies clause 一(二)1 by itself, or officers must judge whether it does. */
  readonly leads: 'byItself' | 'ifJudgedSo';
  readonly clause: string;
}

export interface FormField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly clause?: string;
  readonly required: boolean;
  /** Characters, for text kinds. */
  readonly maxLength?: number;
  /** For `choice`. */
  readonly options?: readonly string[];
}

export interface FormSection {
  readonly key: string;
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly FormField[];
}

/** What a condition counts. Each has one function in domain/eligibility/measures. */
export type Measure =
  /** Titles that satisfy 一(二)1. */
  | { readonly kind: 'leadingTitles'; readonly field: string }
  /** People in the roster. */
  | { readonly kind: 'teamSize'; readonly field: string }
  /** The smallest number of different grades, educations and ten-year age groups in the roster. */
  | { readonly kind: 'teamMix'; readonly field: string }
  /** Approved projects of the round's year. */
  | { readonly kind: 'projectsOfYear'; readonly field: string }
  /** Recognised results of at least `level` in the last `years` years up to the cutoff. */
  | {
      readonly kind: 'recentResults';
      readonly field: string;
      readonly years: number;
      readonly level: ResultLevel;
    }
  /** Files attached to any of the fields. */
  | { readonly kind: 'evidence'; readonly fields: readonly string[] }
  /** Fields among these that are filled. */
  | { readonly kind: 'filled'; readonly fields: readonly string[] };

export interface Condition {
  readonly key: string;
  readonly clause: string;
  /** The clause's own words. */
  readonly text: string;
  /** What is counted, as shown: `创新团队`. */
  readonly subject: string;
  /** The unit counted in: `人`, `项`. */
  readonly unit: string;
  readonly measure: Measure;
  readonly atLeast: number;
  /** Blocking ones stop a submission, advisory ones are shown to officers. */
  readonly severity: 'blocking' | 'advisory';
}

/** One step of the way that an application goes; every opinion of a step may be given in any order. */
export type OpinionStep =
  | { readonly kind: 'unit'; readonly capacities: readonly ('unitUnion' | 'unitAdministration')[] }
  /** Every union between the unit's union and the industry union, from below, one after the other. */
  | { readonly kind: 'unionsBetween' }
  | { readonly kind: 'industryUnion' };

export interface StudioClass {
  readonly class: 1 | 2 | 3 | 4;
  readonly name: string;
  /** Recognised results (地市级 or above, three years) needed; null: set by the unit itself. */
  readonly resultsAtLeast: number | null;
  /** Subsidy in fen, both ends included; null: no sum given. */
  readonly subsidy: { readonly from: number; readonly to: number } | null;
  readonly clause: string;
}

export interface Target {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly clause: string;
}

/** A change of the cutoff after publication; the earlier one stays on record. */
export interface CutoffAmendment {
  readonly at: Instant;
  readonly by: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

export const roundStates = ['draft', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** What an officer can set: a round is copied by copying this. */
export interface RoundTerms {
  readonly year: number;
  readonly title: string;
  /** Full name on plaque, certificate and form: 附件2's heading. */
  readonly programme: string;
  readonly notice: Notice;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly opensAt: Instant;
  /** A submission that reaches the server at this instant or before is in time. */
  readonly cutoffAt: Instant;
  readonly titleKinds: readonly TitleKind[];
  readonly sections: readonly FormSection[];
  readonly conditions: readonly Condition[];
  readonly way: readonly OpinionStep[];
  readonly targets: readonly Target[];
  readonly classes: readonly StudioClass[];
  readonly reminders: {
    /** Whole days before the cutoff's day. */
    readonly daysBefore: readonly number[];
    /** Shanghai time of day `HH:mm` of every reminder. */
    readonly timeOfDay: string;
    /** Whole days after which an application without an opinion is called in mind; 3 and 7 when left out. */
    readonly undecidedDays?: readonly number[];
    /** Messages that the round words in its own way; the others read as usual. */
    readonly texts?: RoundTexts;
  };
  /** Ready phrases for opinions, by capacity. */
  readonly phrases: Readonly<Record<OfficerCapacity, readonly string[]>>;
}

/** Levels to which named studios are recommended (一(五), 二(一)): the region's, and from there the nation's. */
export const nominationLevels = ['region', 'nation'] as const;
export type NominationLevel = (typeof nominationLevels)[number];
export const nominationNames: Readonly<Record<NominationLevel, string>> = {
  region: '自治区劳模创新工作室',
  nation: '全国劳模创新工作室',
};

/** The unit whose own round it is (三(七)): its union and administration run it, and its union names class 4. */
export interface RoundOwner {
  readonly unionId: string;
  readonly unionName: string;
  readonly unitName: string;
  /** The unit's union first, the industry union last. */
  readonly unionPath: readonly string[];
}

export interface Round extends RoundTerms {
  readonly _id: string;
  /** Set where a unit runs the round for its own studios; absent for the industry union's. */
  readonly owner?: RoundOwner;
  /** Set where the round recommends studios that are named already; absent where it names them itself. */
  readonly nominatesTo?: NominationLevel;
  readonly state: RoundState;
  readonly amendments: readonly CutoffAmendment[];
  readonly publishedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly version: number;
}
