import { dayInShanghai, type Instant } from '../time/shanghai';
import { type Duty, stateByDay } from './duty';

/** What is known of one round as far as it concerns the one who acts. */
export interface RoundFacts {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly cutoffAt: Instant;
  /** Forms that wait for the post of the one who acts. */
  readonly waiting: number;
  /** Set for the industry union alone: where the review of the round stands. */
  readonly review: {
    /** Forms that are in the review. */
    readonly toReview: number;
    readonly openObjections: number;
    /** Last instant of the public notice; null before the release. */
    readonly noticeUntil: Instant | null;
    readonly named: boolean;
    /** Whether studios of the round are named here, and not recommended to another level. */
    readonly names: boolean;
  } | null;
}

const ofReview = (
  { id, title }: RoundFacts,
  { toReview, openObjections, noticeUntil, named, names }: NonNullable<RoundFacts['review']>,
  now: Instant,
): readonly Duty[] => {
  const plain = { about: id, due: '', state: 'open' as const, clause: '二(一)' };
  const duties: Duty[] = [];
  if (noticeUntil === null && toReview > 0) {
    duties.push({
      ...plain,
      kind: 'review',
      title: `${title}：考核评审`,
      detail: `${toReview} 份待评审，结果还没有发布`,
      count: toReview,
    });
  }
  if (openObjections > 0) {
    duties.push({
      ...plain,
      kind: 'objections',
      title: `${title}：处理异议`,
      detail: `${openObjections} 条没有结果`,
      count: openObjections,
    });
  }
  if (noticeUntil !== null && !named && names) {
    const isOver = now > noticeUntil;
    duties.push({
      ...plain,
      kind: isOver ? 'naming' : 'notice',
      title: isOver ? `${title}：命名` : `${title}：公示期满`,
      detail: isOver ? '公示已经结束，可以命名' : '期满没有异议的可以命名',
      due: isOver ? '' : dayInShanghai(noticeUntil),
      state: isOver ? 'open' : 'later',
      count: null,
    });
  }
  return duties;
};

/** @returns what a round expects: its cutoff, opinions that wait, review, objections, notice and naming */
export const roundDuties = (round: RoundFacts, today: string, now: Instant): readonly Duty[] => {
  const { id, title, state, cutoffAt, waiting, review } = round;
  const due = dayInShanghai(cutoffAt);
  const plain = { about: id, due, clause: '二(一)' };
  return [
    ...(waiting > 0
      ? [
          {
            ...plain,
            kind: 'opinions' as const,
            title: `${title}：提出意见`,
            detail: `${waiting} 份申报等您提出意见`,
            state: stateByDay(today, { from: '', due, done: false }),
            count: waiting,
          },
        ]
      : []),
    ...(state === 'open' && today <= due
      ? [
          {
            ...plain,
            kind: 'cutoff' as const,
            title: `${title}：申报截止`,
            detail: '材料应在截止前报到产业工会',
            clause: '通知',
            state: 'later' as const,
            count: null,
          },
        ]
      : []),
    ...(review ? ofReview(round, review, now) : []),
  ];
};

/** A form that its leader has still to hand in. */
export interface FormFacts {
  readonly id: string;
  readonly roundTitle: string;
  readonly returned: boolean;
  /** With the extension that was granted. */
  readonly cutoffAt: Instant;
}

/** @returns what is expected of a leader who has begun a form, until its cutoff */
export const formDuty = ({ id, roundTitle, returned, cutoffAt }: FormFacts, now: Instant): Duty | null =>
  now > cutoffAt
    ? null
    : {
        kind: 'apply',
        about: id,
        title: `${roundTitle}：提交申报表`,
        detail: returned ? '已退回修改，改好后再提交' : '还是草稿',
        due: dayInShanghai(cutoffAt),
        state: 'open',
        clause: '通知',
        count: null,
      };
