import { type Assessment, type AssessmentOpinion, standing } from '@domain/assessment/assessment';
import { samePost } from '@domain/people/post';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { shortDigest } from '@domain/seal/proof';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredAssessment, StoredStudio } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { verdictFor } from '@platform/rights/assert-granted';
import { addressOfSeal } from '@platform/seals/seal-pictures';
import { periodFacts } from '@platform/studios/period-facts';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import { allUnions } from '@platform/unions/unions';
import { checksOf, rowsOfYear } from '../self-check/studio-checks';
import type { AssessmentView, OpinionView } from './assessment.views';
import { assessmentRow } from './assessment-row';

const opinionView = (
  { personId: _, post: __, proof, ...shown }: AssessmentOpinion,
  seq: number,
  replaced: boolean,
  sealPicture: string | null,
): OpinionView => ({ ...shown, seq, replaced, digest: shortDigest(proof), sealPicture });

const opinionViews = async (assessment: Assessment | null): Promise<readonly OpinionView[]> => {
  if (!assessment) return [];
  const stands = new Set(standing(assessment));
  const addressOf = await addressOfSeal(assessment.opinions);
  return assessment.opinions.map((opinion, index) =>
    opinionView(opinion, index + 1, !stands.has(opinion), addressOf(opinion)),
  );
};

/** @returns a studio's year whole: sheet, ledgers, self-checks, money, opinions, and what the caller may do */
export const assessmentView = async (
  call: RoleCall,
  studio: StoredStudio,
  year: number,
  stored: StoredAssessment | null,
  terms: ProgrammeTerms,
): Promise<AssessmentView> => {
  const { assessment } = terms;
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
  const [unions, checks, facts] = await Promise.all([
    allUnions(),
    checksOf(studio._id),
    stored?.facts ?? periodFacts(studio, whole, call.now),
  ]);
  const row = assessmentRow(call, studio, year, stored, { terms: assessment, unions });
  const { capacity, unionId } = call.role;
  const granted = (name: 'assessment.give' | 'assessment.correct'): boolean =>
    verdictFor(call, name, placeOfStudio(call)(studio)) === 'granted';
  const opensOn = `${year}-${assessment.opensOn}`;
  const hasGiven = (stored?.opinions ?? []).some(({ post }) =>
    samePost(post, { capacity: capacity as typeof post.capacity, unionId }),
  );
  return {
    ...row,
    version: stored?.version ?? 0,
    sheet: stored?.sheet ?? assessment.sheet,
    facts,
    selfChecks: rowsOfYear(year, checks, studio.createdAt, terms.selfCheck, call.now),
    opinions: await opinionViews(stored),
    opensOn,
    broughtIn: stored?.broughtIn ?? null,
    may: {
      give: row.isMine && granted('assessment.give') && dayInShanghai(call.now) >= opensOn,
      correct: row.phase === 'filed' && hasGiven && granted('assessment.correct'),
    },
  };
};
