import { Failure } from '../failure/failure';
import type { Instant } from '../time/shanghai';

/** What members have first claim to (三(三)): commendation, recuperation, exchange, training and study. */
export const careKinds = ['commend', 'recuperate', 'exchange', 'study'] as const;
export type CareKind = (typeof careKinds)[number];
export const careNames: Readonly<Record<CareKind, string>> = {
  commend: '表彰奖励',
  recuperate: '疗休养',
  exchange: '交流',
  study: '培训学习',
};

export const careOutcomes = ['approved', 'declined'] as const;
export type CareOutcome = (typeof careOutcomes)[number];
export const careOutcomeNames: Readonly<Record<CareOutcome, string>> = {
  approved: '已安排',
  declined: '本年不安排',
};

/** What the ledgers say of one person of a studio in one year. */
export interface CareFacts {
  /** Honours of the year, by name. */
  readonly honours: readonly string[];
  /** Results of the year that name him or her among their owners. */
  readonly results: readonly string[];
  /** Apprentices whom he or she mentors, or has mentored in the year. */
  readonly apprentices: number;
  /** Activities of the year, and their hours. */
  readonly activities: number;
  readonly hours: number;
  /** Hours of training of his or her own in the year. */
  readonly trainingHours: number;
}

/** Something to consider for somebody, and why. */
export interface CareSuggestion {
  readonly kind: CareKind;
  readonly grounds: readonly string[];
}

const named = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`${what} ${names.length} 项：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`];

/**
 * What the ledgers give grounds for, without a score and without an order among people: who decides weighs them.
 * Whoever has done nothing that the ledgers know of in the year is proposed for nothing.
 */
export const suggestionsFor = (facts: CareFacts): readonly CareSuggestion[] => {
  const { honours, results, apprentices, activities, hours, trainingHours } = facts;
  const honoured = named('本年荣誉', honours);
  const achieved = named('本年成果', results);
  const mentored = apprentices === 0 ? [] : [`带教徒弟 ${apprentices} 人`];
  const worked = activities === 0 ? [] : [`本年参加活动 ${activities} 次、${hours} 小时`];
  const active = [...achieved, ...mentored, ...worked];
  const all: readonly CareSuggestion[] = [
    { kind: 'commend', grounds: [...honoured, ...achieved] },
    { kind: 'recuperate', grounds: [...mentored, ...worked] },
    { kind: 'exchange', grounds: [...achieved, ...mentored] },
    {
      kind: 'study',
      grounds: active.length === 0 || trainingHours > 0 ? [] : [...active, '本年没有培训进修记录'],
    },
  ];
  return all.filter(({ grounds }) => grounds.length > 0);
};

/** What a union has decided for one person, year and kind; changed, the record keeps what it said before. */
export interface CareDecision {
  readonly _id: string;
  readonly studioId: string;
  readonly studioName: string;
  readonly unionPath: readonly string[];
  /** In the studio's member ledger or roster. */
  readonly memberId: string;
  /** The person's account; null for members who have none. */
  readonly personId: string | null;
  readonly name: string;
  readonly year: number;
  readonly kind: CareKind;
  readonly outcome: CareOutcome;
  /** What was arranged, or why it was not. */
  readonly note: string;
  /** The grounds as the ledgers had them when it was decided. */
  readonly grounds: readonly string[];
  readonly by: { readonly personId: string; readonly personName: string; readonly unionName: string };
  readonly at: Instant;
}

/** @returns the id of the one decision on a person, year and kind */
export const careIdOf = (memberId: string, year: number, kind: CareKind): string =>
  `care.${memberId}.${year}.${kind}`;

/**
 * @throws Failure NOT_ALLOWED for a decision on oneself, RULES_NOT_MET where the ledgers give no grounds, INVALID
 *   without a word on what was arranged or why not
 */
export const assertCare = (
  { personId, note, grounds }: Pick<CareDecision, 'personId' | 'note' | 'grounds'>,
  decidedBy: string,
): void => {
  if (personId === decidedBy) {
    throw new Failure('NOT_ALLOWED', { message: '不能为自己作决定，请由另一位同志办理。', clause: '三(三)' });
  }
  if (grounds.length === 0) {
    throw new Failure('RULES_NOT_MET', {
      message: '台账里还没有可以考虑这一项的依据，请先在台账里记录荣誉、成果、带教或活动。',
      clause: '三(三)',
    });
  }
  if (note.trim() === '') {
    throw new Failure('INVALID', {
      field: 'note',
      message: '请写明安排的内容，或不安排的原因。',
      clause: '三(三)',
    });
  }
};
