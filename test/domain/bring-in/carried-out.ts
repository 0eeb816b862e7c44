import type { KnownStudios } from '../../../domain/bring-in/facts';
import {
  assessmentBroughtIn,
  type BroughtBy,
  memberBroughtIn,
  subsidyBroughtIn,
  titleBroughtIn,
} from '../../../domain/bring-in/make';
import type { BringInStep } from '../../../domain/bring-in/step';
import { usualTerms } from '../../../domain/programme/terms';
import { newStudio } from '../../../domain/studio/studio';
import type { Title } from '../../../domain/title/title';
import { pathToTop } from '../../../domain/unions/path';

const by: BroughtBy = { personId: 'officer', personName: '赵样例', at: '2026-03-01T02:00:00.000Z' };

/** What is there after the steps have been carried out, as the platform does it, without a database. */
export const carriedOut = (before: KnownStudios, steps: readonly BringInStep[]): KnownStudios => {
  const studios = new Map<string, ReturnType<typeof newStudio>>();
  return steps.reduce<KnownStudios>((known, step) => {
    switch (step.kind) {
      case 'bringStudio': {
        const { personId, studioId, leaderName, sex, phone, unionId, roleId } = step;
        const leader = { _id: personId, name: leaderName };
        const studio = {
          ...newStudio(leader, pathToTop(known.unions, unionId), by.at),
          name: step.studioName,
        };
        studios.set(studioId, studio);
        const title = titleBroughtIn(step, studio, 'DEMA-2222-3333', 5, by);
        const roles = [
          { id: roleId, capacity: 'leader' as const, unionId, studioId, from: by.at, until: null },
        ];
        const there = known.people.some(({ _id }) => _id === personId);
        return {
          ...known,
          people: there ? known.people : [...known.people, { ...leader, sex, phone, roles }],
          titles: [...known.titles, { ...title, _id: step.titleId }],
        };
      }
      case 'bringMember': {
        const studio = studios.get(step.studioId);
        if (!studio) throw new RangeError('a member before its studio');
        return { ...known, members: [...known.members, memberBroughtIn(step, studio, by)] };
      }
      case 'bringAssessment': {
        const studio = studios.get(step.studioId);
        if (!studio) throw new RangeError('an assessment before its studio');
        const made = assessmentBroughtIn(step, studio, usualTerms.assessment.sheet, by);
        return { ...known, assessments: [...known.assessments, made] };
      }
      case 'bringPayment': {
        const title = known.titles.find(({ _id }) => _id === step.titleId);
        return {
          ...known,
          subsidies: [...known.subsidies, subsidyBroughtIn(step, title as unknown as Title, by)],
        };
      }
      default: {
        const never: never = step;
        return never;
      }
    }
  }, before);
};
