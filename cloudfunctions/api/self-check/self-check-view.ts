import { Failure } from '@domain/failure/failure';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { draftComment } from '@domain/self-check/facts';
import { type Period, periodFrom } from '@domain/self-check/period';
import { promisedBefore, type SelfCheck } from '@domain/self-check/self-check';
import type { RoleCall } from '@platform/door/procedure';
import { periodFacts } from '@platform/studios/period-facts';
import type { ReachedStudio } from '@platform/studios/reach-studio';
import type { SelfCheckView } from './self-check.views';
import { checkRow } from './studio-checks';

/**
 * @returns the period that begins on the day, filed or by the terms
 * @throws Failure NOT_FOUND where none does
 */
export const periodOf = (
  from: string,
  checks: readonly SelfCheck[],
  { months }: ProgrammeTerms['selfCheck'],
): Period => {
  const found = checks.find((check) => check.from === from) ?? periodFrom(from, months);
  if (found) return found;
  throw new Failure('NOT_FOUND', { message: '自检的周期已经调整，请回到列表重新选择。' });
};

/** @returns one self-check as the caller may see it */
export const selfCheckView = async (
  call: RoleCall,
  { studio, standing }: ReachedStudio,
  period: Period,
  checks: readonly SelfCheck[],
  terms: ProgrammeTerms['selfCheck'],
): Promise<SelfCheckView> => {
  const filed = checks.find(({ from }) => from === period.from) ?? null;
  const facts = filed?.facts ?? (await periodFacts(studio, period, call.now));
  return {
    ...checkRow(period, filed, terms, call.now),
    studioId: studio._id,
    studioName: studio.name,
    mayFile: filed === null && standing === 'leader' && studio.state.kind !== 'removed',
    facts,
    promised: promisedBefore(checks, period),
    content: filed?.content ?? null,
    draft: filed ? '' : draftComment(facts),
  };
};
