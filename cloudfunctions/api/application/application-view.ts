import type { ActingPerson } from '@domain/application/actor';
import type { StoredApplication } from '@domain/application/application';
import { allowedActions, answersFor, mayEdit } from '@domain/application/rights';
import { shownTo } from '@domain/application/written';
import { assess } from '@domain/eligibility/assess';
import type { Answers, RosterEntry } from '@domain/form/answers';
import { checkForm } from '@domain/form/check';
import { composeTeam } from '@domain/form/composition';
import { effectiveCutoff } from '@domain/round/cutoff';
import type { Round } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';
import { sealNames } from '@platform/unions/seal-name';
import type { Unions } from '@platform/unions/unions';
import { roundView } from '../round/round-view';
import type { ApplicationView } from './application.views';
import { summaryOf } from './application-summary';
import { withMaskedPhones } from './masked-phones';
import { sealPicturesOf } from './seal-pictures-of';
import { stationViews } from './station-views';

export interface Beholder {
  readonly actor: ActingPerson;
  readonly unions: Unions;
  readonly now: Instant;
}

/** What the rules say of the answers as they stand: conditions, gaps, and the team counted. */
export const judged = (
  round: Round,
  answers: Answers,
  now: Instant,
): Pick<ApplicationView, 'findings' | 'problems' | 'composition'> => {
  const rosterField = round.sections.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'roster');
  // The field's kind decides the shape of its answer: nothing else is ever stored under it.
  const roster = (rosterField && (answers[rosterField.key] as readonly RosterEntry[] | undefined)) ?? [];
  return {
    findings: assess(round, answers, now),
    problems: checkForm(round, answers, now),
    composition: composeTeam(roster, now),
  };
};

/** @returns the whole application as the actor may see it, and what he or she may do with it now */
export const applicationView = async (
  stored: StoredApplication,
  round: Round,
  { actor, unions, now }: Beholder,
): Promise<ApplicationView> => {
  const application = shownTo(stored, actor);
  const answers = withMaskedPhones(answersFor(application, actor), stored, round, actor);
  const judgedAnswers = answersFor(stored, actor);
  const form = stored.forms.at(-1);
  // What was submitted is judged as of its submission, what is still written as of now.
  const at = form && judgedAnswers === form.answers ? form.at : now;
  return {
    ...summaryOf(application, actor, unions),
    round: roundView(round),
    answers,
    state: application.state,
    stations: stationViews(application, sealNames(unions)),
    opinions: application.opinions,
    sealPictures: await sealPicturesOf(application, actor, now),
    way: application.way,
    extension: application.extension,
    ...judged(round, judgedAnswers, at),
    actions: allowedActions(application, actor),
    editable: mayEdit(application, actor),
    form: form ? { number: form.number, code: form.code, at: form.at } : null,
    cutoffAt: effectiveCutoff(round, application.extension),
    savedOn: application.savedOn,
  };
};
