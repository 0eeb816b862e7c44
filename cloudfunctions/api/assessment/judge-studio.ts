import {
  type Assessment,
  type Assessor,
  assessmentIdOf,
  openAssessment,
  restedOfAssessment,
} from '@domain/assessment/assessment';
import { assessmentGiven } from '@domain/messages/years-messages';
import { assertSeen, commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { assertClean } from '@platform/content/assert-clean';
import type { StoredAssessment, StoredStudio } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { sayerOf } from '@platform/people/sayer';
import { confirmPin } from '@platform/pins/pins';
import { termsNow } from '@platform/programme/terms';
import { assertGranted } from '@platform/rights/assert-granted';
import { sealLastSaid } from '@platform/seals/seal-way';
import { noteFiling } from '@platform/studios/note-filing';
import { periodFacts } from '@platform/studios/period-facts';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import type { AssessmentView } from './assessment.views';
import { assessmentView } from './assessment-view';

/** Which studio and year, the version seen (null before the first opinion), words and PIN. */
interface Target {
  readonly studioId: string;
  readonly year: number;
  readonly version: number | null;
  readonly text: string;
  readonly pin: string;
}

const begun = async (call: RoleCall, studio: StoredStudio, year: number): Promise<Assessment> => {
  const { assessment } = await termsNow();
  const facts = await periodFacts(studio, { from: `${year}-01-01`, to: `${year}-12-31` }, call.now);
  return openAssessment(studio, year, assessment, facts, call.now);
};

/**
 * One opinion on a studio's year, given or corrected: load, decide, check the words, seal, commit. What could not be
 * decided is not sealed and costs no try of the PIN.
 * @throws Failure NOT_FOUND, NOT_ALLOWED, CONFLICT, and what `decide` throws
 */
export const judgeStudio = async (
  call: RoleCall,
  name: 'assessment.give' | 'assessment.correct',
  { studioId, year, version, text, pin }: Target,
  decide: (assessment: Assessment, by: Assessor) => Assessment,
): Promise<AssessmentView> => {
  const found = await findById('studios', studioId);
  const studio = assertGranted(call, name, found, placeOfStudio(call), 'assessment.get');
  const view = async (stored: StoredAssessment): Promise<AssessmentView> => {
    await noteFiling(call, stored);
    return assessmentView(call, studio, year, stored, await termsNow());
  };
  const stored = await findById('assessments', assessmentIdOf(studioId, year));
  if (stored && wasHandled(stored, call.requestId)) return view(stored);
  if (stored) assertSeen(stored, version ?? 0);
  const decided = decide(stored ?? (await begun(call, studio, year)), await sayerOf(call));
  await assertClean(call.person, [{ field: 'text', label: '考核意见', text }]);
  await confirmPin(call, pin);
  const sealed = await sealLastSaid(call, decided, restedOfAssessment(decided));
  const messages = assessmentGiven(sealed, studio.leaderId, call.now);
  if (stored) {
    const { opinions, filedAt, late } = sealed;
    return view(await commitChange(call, 'assessments', stored, { opinions, filedAt, late }, messages));
  }
  const { document, isNew } = await commitNew(call, 'assessments', sealed, messages);
  if (!isNew && !wasHandled(document, call.requestId)) assertSeen(document, 0);
  return view(document);
};
