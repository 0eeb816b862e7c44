import {
  type Assessment,
  filedBy,
  isLagging,
  outcomeThatStands,
  phaseOf,
  stationsOf,
  turnOf,
} from '@domain/assessment/assessment';
import { isOfficer } from '@domain/people/person';
import { samePost } from '@domain/people/post';
import type { ProgrammeTerms } from '@domain/programme/terms';
import type { StoredStudio } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import type { Unions } from '@platform/unions/unions';
import type { AssessmentRow } from './assessment.views';

/** What a row is made from. */
export interface RowFacts {
  readonly terms: ProgrammeTerms['assessment'];
  readonly unions: Unions;
}

/** @returns one studio's year as the caller sees it in a list. @param stored null before the first opinion */
export const assessmentRow = (
  call: RoleCall,
  studio: StoredStudio,
  year: number,
  stored: Assessment | null,
  { terms, unions }: RowFacts,
): AssessmentRow => {
  const phase = phaseOf(stored);
  const way = stored ?? { stations: stationsOf(studio.unionPath), opinions: [] };
  const turn = turnOf(way);
  const { capacity, unionId } = call.role;
  const own = isOfficer(capacity) ? { capacity, unionId } : null;
  const stands = outcomeThatStands(way);
  const isMine = turn !== null && own !== null && samePost(turn, own) && studio.leaderId !== call.person._id;
  return {
    studioId: studio._id,
    studioName: stored?.studioName ?? studio.name,
    leaderName: stored?.leaderName ?? studio.leaderName,
    unitName: stored?.unitName ?? studio.unitName,
    year,
    phase,
    turn: turn === null ? '' : (unions.get(turn.unionId)?.name ?? ''),
    isMine,
    lagging: turn !== null && turn.unionId !== unionId && isLagging(year, phase, terms, call.now),
    grade: stands?.grade ?? null,
    total: stands?.total ?? null,
    filedAt: stored?.filedAt ?? '',
    late: stored && stored.filedAt !== '' ? stored.late : call.now > filedBy(year),
    corrections: way.opinions.filter(({ corrects }) => corrects !== null).length,
  };
};
