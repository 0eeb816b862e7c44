import * as v from 'valibot';
import type { FileRef } from '../form/answers';
import type { Entry } from '../ledger/entry';
import type { NamedPerson } from '../ledger/fields';
import { bounds, day, dayOrNone, files, namedPerson, phoneMadeId, required } from '../ledger/fields';
import { dayInShanghai, type Instant } from '../time/shanghai';

export const assessmentVerdicts = ['excellent', 'met', 'partly', 'notMet'] as const;
export type AssessmentVerdict = (typeof assessmentVerdicts)[number];
export const assessmentNames: Readonly<Record<AssessmentVerdict, string>> = {
  excellent: '优秀',
  met: '达到目标',
  partly: '部分达到',
  notMet: '未达到',
};

/** What the apprentice is to learn. */
export interface Aim {
  readonly id: string;
  readonly text: string;
  /** Day on which it was reached; empty while it is not. */
  readonly reachedOn: string;
}

/** How a pair ended: only with an assessment. */
export interface Assessment {
  readonly on: string;
  readonly verdict: AssessmentVerdict;
  readonly text: string;
}

/** 名师带徒 (一(四)): a mentor and an apprentice, from–to, with aims and a signed paper. */
export interface PairContent {
  readonly mentor: NamedPerson;
  readonly apprentice: NamedPerson;
  readonly from: string;
  readonly until: string;
  readonly aims: readonly Aim[];
  /** The signed paper, as photos or PDF. */
  readonly paper: readonly FileRef[];
  readonly assessment: Assessment | null;
}
export type Pair = Entry<PairContent>;

/** `overdue`: past its last day and not assessed. */
export type PairState = 'coming' | 'running' | 'overdue' | 'ended';
export const pairStateNames: Readonly<Record<PairState, string>> = {
  coming: '未开始',
  running: '进行中',
  overdue: '到期未考核',
  ended: '已结束',
};

/** @returns where the pair stands on the Shanghai day of the instant */
export const pairStateAt = (
  { from, until, assessment }: Pick<PairContent, 'from' | 'until' | 'assessment'>,
  now: Instant,
): PairState => {
  const today = dayInShanghai(now);
  if (assessment !== null) return 'ended';
  if (today > until) return 'overdue';
  return today < from ? 'coming' : 'running';
};

const aim = v.strictObject({
  id: phoneMadeId,
  text: required('培养目标', bounds.short),
  reachedOn: dayOrNone('达成日期'),
});

/** What a leader or member enters of a pair. */
export const pairSchema = v.pipe(
  v.strictObject({
    mentor: namedPerson,
    apprentice: namedPerson,
    from: day('结对开始日期'),
    until: day('结对结束日期'),
    aims: v.pipe(
      v.array(aim),
      v.check((list) => list.length > 0, '请至少写一条培养目标。'),
      v.check((list) => list.length <= 30, '培养目标最多 30 条。'),
    ),
    paper: files('结对协议', bounds.files),
    assessment: v.nullable(
      v.strictObject({
        on: day('考核日期'),
        verdict: v.picklist(assessmentVerdicts),
        text: required('考核评语', bounds.benefit),
      }),
    ),
  }),
  v.forward(
    v.check(({ from, until }) => from <= until, '结束日期早于开始日期，请核对。'),
    ['until'],
  ),
  v.forward(
    v.check(
      ({ mentor, apprentice }) => mentor.name !== apprentice.name || mentor.memberId !== apprentice.memberId,
      '师傅和徒弟不能是同一个人。',
    ),
    ['apprentice'],
  ),
  v.forward(
    v.check(
      ({ from, assessment }) => assessment === null || assessment.on >= from,
      '考核日期早于结对开始日期，请核对。',
    ),
    ['assessment'],
  ),
);
export type PairInput = v.InferInput<typeof pairSchema>;
