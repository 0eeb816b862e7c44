import { Failure, type Problem } from '../failure/failure';
import type { Review } from '../review/review';
import type { StudioClass } from '../round/round';

/** The class that the ledger of results proposes for one studio (二(四)), with the entries it was counted from. */
export interface ClassProposal {
  readonly counted: number;
  /** Ids of the results counted. */
  readonly ids: readonly string[];
  /** Null where the round has no class for so few results. */
  readonly class: StudioClass['class'] | null;
}

type Settled = Pick<Extract<Review['decisions'][string], { verdict: 'list' }>, 'class' | 'reason'>;

const needsReason = (proposal: ClassProposal, { class: settled, reason }: Settled): boolean =>
  settled !== proposal.class && reason.trim() === '';

/**
 * Settles the class of a studio on the list, between the release of the decisions and the naming.
 * @throws Failure WRONG_STATE before the release or once named, NOT_FOUND for a studio that is not on the list,
 *   RULES_NOT_MET without a reason where it differs from the proposal (二(四))
 */
export const settleClass = (
  review: Review,
  applicationId: string,
  settled: Settled,
  proposal: ClassProposal,
): Review => {
  if (review.released === null) {
    throw new Failure('WRONG_STATE', { message: '评审结果还没有统一发布，请在评审决定中确定类别。' });
  }
  if (review.named !== null) {
    throw new Failure('WRONG_STATE', { message: '这个批次已经命名，类别已写入称号，不能再改。' });
  }
  if (review.decisions[applicationId]?.verdict !== 'list') {
    throw new Failure('NOT_FOUND', { message: '名单中没有这个工作室，请刷新后再看。' });
  }
  const reason = settled.reason.trim();
  if (needsReason(proposal, settled)) {
    throw new Failure('RULES_NOT_MET', {
      field: 'reason',
      message: '确定的类别与按成果建议的类别不同，请写明理由。',
      clause: '二(四)',
    });
  }
  return {
    ...review,
    decisions: {
      ...review.decisions,
      [applicationId]: { verdict: 'list', class: settled.class, reason },
    },
  };
};

/**
 * @param studios on the list that are to be named
 * @returns those whose class differs from the proposal and has no reason yet: they block the naming (二(四))
 */
export const classesWithoutReason = <Studio extends { readonly applicationId: string }>(
  { decisions }: Pick<Review, 'decisions'>,
  studios: readonly Studio[],
  proposals: ReadonlyMap<string, ClassProposal>,
): readonly Studio[] =>
  studios.filter(({ applicationId }) => {
    const decision = decisions[applicationId];
    const proposal = proposals.get(applicationId);
    return decision?.verdict === 'list' && proposal !== undefined && needsReason(proposal, decision);
  });

/** @throws Failure RULES_NOT_MET naming each studio whose class still needs a reason */
export const assertClassesSettled = (
  studios: readonly { readonly applicationId: string; readonly studioName: string }[],
): void => {
  if (studios.length === 0) return;
  const problems: readonly Problem[] = studios.map(({ applicationId, studioName }) => ({
    field: `decisions.${applicationId}`,
    message: `“${studioName}”的类别与按成果建议的不同，请写明理由。`,
    clause: '二(四)',
  }));
  throw new Failure('RULES_NOT_MET', {
    message: `还有 ${studios.length} 个工作室的类别与建议不同而没有写理由：${studios.map(({ studioName }) => studioName).join('、')}。请逐个确定后再命名。`,
    clause: '二(四)',
    problems,
  });
};
