import {
  assessmentBroughtIn,
  type BroughtBy,
  memberBroughtIn,
  subsidyBroughtIn,
  titleBroughtIn,
} from '@domain/bring-in/make';
import type {
  BringAssessment,
  BringInStep,
  BringMember,
  BringPayment,
  BringStudio,
} from '@domain/bring-in/step';
import { indexOfEntry } from '@domain/ledger/entry-index';
import { memberFacets } from '@domain/member/facets';
import { withRole } from '@domain/people/roles';
import { newStudio } from '@domain/studio/studio';
import { subsidyId, usualSubsidyTerms } from '@domain/subsidy/subsidy-terms';
import { pathToTop } from '@domain/unions/path';
import type { Doer } from '../audit/entries';
import { commitChange, commitNew } from '../commit/commit';
import type { StoredPerson, StoredStudio } from '../database/collections';
import { findById } from '../database/database';
import { newFormCode } from '../digest/form-digest';
import { notFound } from '../door/refusals';
import { forgetPerson } from '../people/people';
import { termsNow } from '../programme/terms';
import { noteFiling } from '../studios/note-filing';
import { freshUnions } from '../unions/unions';
import { againOnConflict } from './again-on-conflict';

const studioOf = async (id: string): Promise<StoredStudio> => {
  const studio = await findById('studios', id);
  if (!studio) throw notFound('a studio of the import is gone');
  return studio;
};

const bringLeader = async (call: Doer, step: BringStudio): Promise<StoredPerson> => {
  const { personId, roleId, studioId, leaderName, sex, phone, unionId } = step;
  const fresh = { _id: personId, name: leaderName, sex, phone, openid: null, roles: [] };
  let { document: person } = await commitNew(call, 'people', fresh);
  await againOnConflict(async () => {
    const now = await findById('people', personId);
    if (!now) throw notFound('a person of the import is gone');
    const offered = { capacity: 'leader' as const, unionId, studioId, until: null };
    const roles = withRole(now, roleId, offered, call.now);
    person = roles === now.roles ? now : await commitChange(call, 'people', now, { roles });
  });
  forgetPerson(person);
  return person;
};

/** The studio holds its title since the earliest that it was given. */
const bringStudio = async (call: Doer, step: BringStudio, by: BroughtBy): Promise<void> => {
  const unions = [...(await freshUnions()).values()];
  const leader = await bringLeader(call, step);
  const path = pathToTop(unions, step.unionId);
  await commitNew(call, 'studios', {
    ...newStudio(leader, path, call.now),
    _id: step.studioId,
    name: step.studioName,
  });
  await againOnConflict(async () => {
    const studio = await studioOf(step.studioId);
    const { state } = studio;
    if (state.kind === 'named' && state.since <= step.since) return;
    await commitChange(call, 'studios', studio, { state: { kind: 'named', since: step.since } });
  });
  const code = newFormCode();
  const { cycle } = await termsNow();
  const title = titleBroughtIn(step, await studioOf(step.studioId), code, cycle.years, by);
  await commitNew(call, 'titles', { _id: step.titleId, codes: [code], ...title });
};

const bringMember = async (call: Doer, step: BringMember, by: BroughtBy): Promise<void> => {
  const member = memberBroughtIn(step, await studioOf(step.studioId), by);
  await commitNew(call, 'members', { ...member, ...indexOfEntry(member, memberFacets) });
};

const bringAssessment = async (call: Doer, step: BringAssessment, by: BroughtBy): Promise<void> => {
  const { assessment } = await termsNow();
  const studio = await studioOf(step.studioId);
  const { document } = await commitNew(
    call,
    'assessments',
    assessmentBroughtIn(step, studio, assessment.sheet, by),
  );
  await noteFiling(call, document);
};

const bringPayment = async (call: Doer, step: BringPayment, by: BroughtBy): Promise<void> => {
  const title = await findById('titles', step.titleId);
  if (!title) throw notFound('a title of the import is gone');
  const _id = subsidyId(title._id, usualSubsidyTerms, title.year);
  await commitNew(call, 'subsidies', { _id, ...subsidyBroughtIn(step, title, by) });
};

/** Carries out one step of bringing studios in. Done again it changes nothing. */
export const bringIn = async (call: Doer, step: BringInStep): Promise<void> => {
  const person = await findById('people', call.person._id);
  const by = { personId: call.person._id, personName: person?.name ?? '', at: call.now };
  switch (step.kind) {
    case 'bringStudio':
      await bringStudio(call, step, by);
      return;
    case 'bringMember':
      await bringMember(call, step, by);
      return;
    case 'bringAssessment':
      await bringAssessment(call, step, by);
      return;
    case 'bringPayment':
      await bringPayment(call, step, by);
      return;
    default: {
      const never: never = step;
      return never;
    }
  }
};
