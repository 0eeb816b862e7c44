import * as v from 'valibot';
import { Failure, type Problem } from '../failure/failure';
import { optional, required } from '../ledger/fields';
import { dayInShanghai, type Instant } from '../time/shanghai';
import type { PeriodFacts } from './facts';
import { opensOn, type Period, periodName } from './period';

export const outcomes = ['met', 'partly', 'missed'] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  met: '已完成',
  partly: '部分完成',
  missed: '未完成',
};

const itemId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
const items = 20;

export const selfCheckContent = v.strictObject({
  /** Aims of the period against what was done; those promised before come first. */
  aims: v.pipe(
    v.array(
      v.strictObject({
        id: itemId,
        text: required('目标', 200),
        outcome: v.nullable(v.picklist(outcomes)),
        note: optional('说明', 300),
      }),
    ),
    v.maxLength(items, `目标最多 ${items} 条。`),
  ),
  comment: required('自检情况', 2_000),
  /** What the studio means to do in the next period; it comes back there. */
  promises: v.pipe(
    v.array(v.strictObject({ id: itemId, text: required('下期打算', 200) })),
    v.maxLength(items, `下期打算最多 ${items} 条。`),
  ),
});
export type SelfCheckContent = Readonly<v.InferOutput<typeof selfCheckContent>>;
export type Promised = SelfCheckContent['promises'][number];

/** 自检 of one period (二(二)3), filed by the leader: it does not change any more. */
export interface SelfCheck {
  readonly _id: string;
  readonly studioId: string;
  readonly unionPath: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly content: SelfCheckContent;
  /** The ledgers as they stood when it was filed. */
  readonly facts: PeriodFacts;
  readonly filedAt: Instant;
  readonly filedBy: string;
  /** Whether the period was over. */
  readonly late: boolean;
}

export const selfCheckIdOf = (studioId: string, { from }: Pick<Period, 'from'>): string =>
  `self-check.${studioId}.${from}`;

/** @returns what is promised and therefore answered for first: of the last check before the period */
export const promisedBefore = (
  checks: readonly Pick<SelfCheck, 'to' | 'content'>[],
  { from }: Pick<Period, 'from'>,
): readonly Promised[] =>
  [...checks]
    .filter(({ to }) => to < from)
    .sort((one, other) => other.to.localeCompare(one.to))
    .at(0)?.content.promises ?? [];

const problemsOf = (content: SelfCheckContent, promised: readonly Promised[]): readonly Problem[] => {
  const answered = new Set(content.aims.map(({ id }) => id));
  return [
    ...promised
      .filter(({ id }) => !answered.has(id))
      .map(({ text }) => ({ field: 'aims', message: `上期打算“${text}”还没有写完成情况。` })),
    ...content.aims.flatMap(({ text, outcome }, index) =>
      outcome === null ? [{ field: `aims.${index}`, message: `请选择目标“${text}”的完成情况。` }] : [],
    ),
    ...(content.promises.length === 0
      ? [{ field: 'promises', message: '请至少写一条下期打算，下次自检时会带出来。' }]
      : []),
  ];
};

/**
 * @param promised of the check before
 * @throws Failure WRONG_STATE before the period's last days, RULES_NOT_MET with everything still to be written
 */
export const assertMayFile = (
  period: Period,
  content: SelfCheckContent,
  promised: readonly Promised[],
  opensDaysBefore: number,
  now: Instant,
): void => {
  const opens = opensOn(period, opensDaysBefore);
  if (dayInShanghai(now) < opens) {
    throw new Failure('WRONG_STATE', {
      message: `${periodName(period)}的自检从 ${opens} 起可以提交。`,
      clause: '二(二)3',
    });
  }
  const problems = problemsOf(content, promised);
  const [first] = problems;
  if (first) throw new Failure('RULES_NOT_MET', { ...first, problems, clause: '二(二)3' });
};

/** @returns whether a check filed now comes after its period */
export const isLate = ({ to }: Pick<Period, 'to'>, now: Instant): boolean => dayInShanghai(now) > to;

/** Where a period stands for one studio. */
export type PeriodState = 'filed' | 'filedLate' | 'open' | 'overdue' | 'later';
export const periodStateNames: Readonly<Record<PeriodState, string>> = {
  filed: '已提交',
  filedLate: '逾期提交',
  open: '可以提交',
  overdue: '逾期未提交',
  later: '还没到时间',
};

/** @param filed whether it is filed, and whether late; null while it is not */
export const periodStateOf = (
  period: Period,
  filed: Pick<SelfCheck, 'late'> | null,
  opensDaysBefore: number,
  now: Instant,
): PeriodState => {
  if (filed) return filed.late ? 'filedLate' : 'filed';
  if (isLate(period, now)) return 'overdue';
  return dayInShanghai(now) < opensOn(period, opensDaysBefore) ? 'later' : 'open';
};
