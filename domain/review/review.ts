import type { ActingPerson } from '../application/actor';
import { Failure } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { ListedStudio, NamingBlock } from '../public-notice/notice';
import type { StudioClass } from '../round/round';
import type { SubsidyTerms } from '../subsidy/subsidy-terms';
import { exactMinute, type Instant } from '../time/shanghai';
import type { DeclaredInterest } from './interests';
import { type ReviewTerms, reviewTermsProblems } from './terms';

/** 考察 or 评审会: who was there and what was decided, with pictures and minutes. */
export interface Meeting {
  readonly id: string;
  readonly kind: 'siteVisit' | 'panel';
  /** Shanghai day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly place: string;
  readonly present: readonly string[];
  /** Applications visited or dealt with. */
  readonly applicationIds: readonly string[];
  readonly decided: string;
  readonly files: readonly FileRef[];
  readonly recordedBy: string;
  readonly at: Instant;
}

/** What is to become of an application once the decisions are released. */
export type Decision =
  | { readonly verdict: 'list'; readonly class: StudioClass['class']; readonly reason: string }
  | { readonly verdict: 'reject'; readonly reason: string };

export interface Reassignment {
  readonly applicationId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** All decisions made public together: the list of the 公示, its period, and who released it. */
export interface Release {
  readonly at: Instant;
  readonly by: ActingPerson;
  readonly list: readonly ListedStudio[];
  /** The last instant at which an objection is in time. */
  readonly until: Instant;
}

/** 考核评审 of one round; its id is the round's. Decisions stay in here until they are released together. */
export interface Review {
  readonly _id: string;
  readonly terms: ReviewTerms;
  readonly expertIds: readonly string[];
  readonly declared: readonly DeclaredInterest[];
  readonly reassignments: readonly Reassignment[];
  readonly meetings: readonly Meeting[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly released: Release | null;
  /** Set when the studios of the list were named; by whom, for the steps that follow. */
  readonly named: { readonly at: Instant; readonly by: ActingPerson } | null;
  /** Fen that the round's subsidies may come to; null while none is set. */
  readonly budget: number | null;
  /** What the programme says of subsidies; absent while nothing but the usual holds. */
  readonly subsidies?: SubsidyTerms;
  /** Fen proposed for each subsidy: kept here, in one document, so that two proposals at once stay within the budget. */
  readonly reserved?: readonly { readonly id: string; readonly amount: number }[];
  /** Whether applications, titles or messages still have to follow what was decided. */
  readonly pending: boolean;
}

/** @returns a review that has not begun */
export const newReview = (roundId: string, terms: ReviewTerms): Review => ({
  _id: roundId,
  terms,
  expertIds: [],
  declared: [],
  reassignments: [],
  meetings: [],
  decisions: {},
  released: null,
  named: null,
  budget: null,
  pending: false,
});

/** @throws Failure WRONG_STATE once the decisions are released: nothing of the review changes afterwards */
export const assertNotReleased = ({ released }: Review): void => {
  if (released === null) return;
  throw new Failure('WRONG_STATE', { message: '评审结果已经统一发布，不能再修改评审内容。' });
};

/**
 * @param begun whether any sheet has been submitted: the sheet's lines then stay as they are
 * @throws Failure WRONG_STATE, or INVALID with everything that cannot be used
 */
export const setTerms = (
  review: Review,
  terms: ReviewTerms,
  conditionKeys: readonly string[],
  begun: boolean,
): Review => {
  assertNotReleased(review);
  if (begun && JSON.stringify(terms.criteria) !== JSON.stringify(review.terms.criteria)) {
    throw new Failure('WRONG_STATE', {
      field: 'criteria',
      message: '已有专家提交评分，不能再改评分项；确需修改，请先退回全部评分表。',
    });
  }
  const problems = reviewTermsProblems(terms, conditionKeys);
  const [first] = problems;
  if (first) throw new Failure('INVALID', { ...first, problems });
  return { ...review, terms };
};

/** @throws Failure WRONG_STATE once released, INVALID without a reason */
export const declareInterest = (review: Review, interest: DeclaredInterest): Review => {
  assertNotReleased(review);
  if (interest.reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明需要回避的原因。' });
  }
  const others = review.declared.filter(
    ({ expertId, applicationId }) =>
      expertId !== interest.expertId || applicationId !== interest.applicationId,
  );
  return { ...review, declared: [...others, { ...interest, reason: interest.reason.trim() }] };
};

/** Records a meeting, or corrects one recorded before. @throws Failure WRONG_STATE, INVALID */
export const recordMeeting = (review: Review, meeting: Meeting): Review => {
  assertNotReleased(review);
  if (meeting.present.length === 0) {
    throw new Failure('INVALID', { field: 'present', message: '请填写参加人员。' });
  }
  if (meeting.decided.trim() === '') {
    throw new Failure('INVALID', { field: 'decided', message: '请填写考察情况或会议决定。' });
  }
  return {
    ...review,
    meetings: [...review.meetings.filter(({ id }) => id !== meeting.id), meeting],
  };
};

/** Prepares a decision, in quiet; null takes it back. @throws Failure WRONG_STATE, INVALID */
export const prepareDecision = (review: Review, applicationId: string, decision: Decision | null): Review => {
  assertNotReleased(review);
  if (decision?.verdict === 'reject' && decision.reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明不予通过的理由。' });
  }
  const others = Object.entries(review.decisions).filter(([id]) => id !== applicationId);
  const own = decision === null ? [] : [[applicationId, decision] as const];
  return { ...review, decisions: Object.fromEntries([...others, ...own]) };
};

/**
 * Releases all decisions at once: before, nobody outside learns any of them.
 * @param inReview ids of the applications that are being reviewed
 * @throws Failure WRONG_STATE once released, RULES_NOT_MET while an application has no decision
 */
export const releaseDecisions = (
  review: Review,
  inReview: readonly string[],
  released: Omit<Release, 'list'> & { readonly listOf: (applicationId: string) => ListedStudio },
): Review => {
  assertNotReleased(review);
  const open = inReview.filter((id) => review.decisions[id] === undefined);
  if (open.length > 0) {
    throw new Failure('RULES_NOT_MET', {
      message: `还有 ${open.length} 份申报表没有评审决定，请全部确定后再统一发布。`,
      clause: '二(一)',
    });
  }
  if (inReview.length === 0) {
    throw new Failure('RULES_NOT_MET', { message: '这个批次没有进入考核评审的申报表。' });
  }
  const { at, by, until, listOf } = released;
  const list = inReview.filter((id) => review.decisions[id]?.verdict === 'list').map(listOf);
  return { ...review, released: { at, by, until, list }, pending: true };
};

/** @returns ids of the applications decided one way, once released; none before */
export const releasedAs = (
  { decisions, released }: Review,
  verdict: Decision['verdict'],
): readonly string[] =>
  released === null ? [] : Object.keys(decisions).filter((id) => decisions[id]?.verdict === verdict);

/**
 * Names the studios of the list (二(一)): numbers, certificates and messages follow from it.
 * @param block what still stands between the list and the naming
 * @throws Failure WRONG_STATE before the release, once named, or while the notice runs or an objection is open
 */
export const nameStudios = (
  review: Review,
  block: NamingBlock | null,
  named: { readonly at: Instant; readonly by: ActingPerson },
): Review => {
  if (review.released === null) {
    throw new Failure('WRONG_STATE', { message: '评审结果还没有统一发布，不能命名。', clause: '二(一)' });
  }
  if (review.named !== null) throw new Failure('WRONG_STATE', { message: '这个批次已经命名。' });
  if (block?.why === 'noticeRuns') {
    throw new Failure('WRONG_STATE', {
      message: `公示到${exactMinute(block.until)}结束，结束后才能命名。`,
      clause: '二(一)',
    });
  }
  if (block?.why === 'objectionsOpen') {
    throw new Failure('WRONG_STATE', {
      message: `还有 ${block.count} 条异议没有处理，处理后才能命名。`,
      clause: '二(一)',
    });
  }
  return { ...review, named, pending: true };
};
