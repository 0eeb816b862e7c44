import { answersFor } from '@domain/application/rights';
import { relationOf } from '@domain/application/standing';
import { shownTo } from '@domain/application/written';
import type { RosterEntry } from '@domain/form/answers';
import { composeTeam } from '@domain/form/composition';
import { samePost } from '@domain/people/post';
import { loadApplication } from '@platform/applications/load-application';
import { recordView } from '@platform/audit/record-view';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { actingAs } from '@platform/people/acting';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { sealBytes } from '@platform/seals/seal-pictures';
import { sealNames } from '@platform/unions/seal-name';
import { allUnions } from '@platform/unions/unions';
import { firstAnswer } from '../paper/answer-reader';
import { checkAddress } from '../paper/check-address';
import { composePaper } from '../paper/compose-paper';
import type { FormPaper } from '../paper/form-paper';

/**
 * Reads an application as the caller may see it and words it out for print: whoever may still edit it gets his or
 * her draft, everyone else the version last submitted.
 * @throws Failure NOT_FOUND, the same whether there is none or the caller may not see it
 */
export const loadPaper = async (call: RoleCall, applicationId: string): Promise<FormPaper> => {
  const unions = await allUnions();
  const actor = actingAs(call.person, call.role, unions);
  const application = shownTo(await loadApplication(applicationId, actor), actor);
  const stored = await roundById(application.roundId);
  if (!stored) throw notFound('the round of an application is missing');
  const round = plainRound(stored);
  const answers = answersFor(application, actor);
  // The paper shows telephone numbers whole: whoever prints somebody else's form has seen them.
  const phones = round.sections.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'phone');
  if (!['own', 'team'].includes(relationOf(application, actor))) {
    const fields = phones.map(({ key }) => key);
    await recordView(call, { collection: 'applications', id: application._id }, fields);
  }
  const last = application.forms.at(-1);
  const form = last && answers === last.answers ? last : null;
  const roster: readonly RosterEntry[] = firstAnswer(round, answers, 'roster') ?? [];
  const pictures = form ? await sealBytes(application.opinions) : [];
  return composePaper({
    application,
    round,
    form,
    answers,
    // Ages are those on the day of the submission; a draft's are today's.
    composition: composeTeam(roster, form?.at ?? call.now),
    nameOfPost: sealNames(unions),
    pictureOf: (opinion) =>
      pictures.find(({ post, at }) => at === opinion.at && samePost(post, opinion.post))?.content ?? null,
    checkUrl: checkAddress(process.env.PUBLIC_ADDRESS),
    now: call.now,
  });
};
