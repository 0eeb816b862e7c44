import { assess } from '@domain/eligibility/assess';
import type { Finding } from '@domain/eligibility/finding';
import type { Problem } from '@domain/failure/failure';
import type { Answers } from '@domain/form/answers';
import { checkForm } from '@domain/form/check';
import { progressOf, type SectionProgress } from '@domain/form/progress';
import { useMemo } from 'react';
import { serverNow } from '@/services/server-time';
import type { RoundView } from '../../cloudfunctions/api/round/round.views';

export interface Judged {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly progress: readonly SectionProgress[];
  /** What stops a submission: problems of the form, then conditions, each leading to its field. */
  readonly open: readonly Problem[];
}

/** What the rules say of the answers as they stand on this device, from the same code that the server runs. */
export const useJudged = (round: RoundView, answers: Answers): Judged =>
  useMemo(() => {
    const now = serverNow();
    const problems = checkForm(round, answers, now);
    const findings = assess(round, answers, now);
    const told = new Set(problems.map(({ field }) => field));
    const stopping = findings
      .filter(({ blocks, field }) => blocks && !told.has(field))
      .map(({ field, message, clause }) => ({ field, message, clause }));
    return {
      problems,
      findings,
      progress: progressOf(round, answers, now),
      open: [...problems, ...stopping],
    };
  }, [round, answers]);
