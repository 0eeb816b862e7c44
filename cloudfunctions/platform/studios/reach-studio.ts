import type { Verdict } from '@domain/rights/grant';
import { sinceRemoved } from '@domain/studio/since-removed';
import { type Standing, standingIn } from '@domain/studio/standing';
import type { StoredStudio } from '../database/collections';
import { findById } from '../database/database';
import type { RoleCall } from '../door/procedure';
import { notFound } from '../door/refusals';
import type { RoleProcedureName } from '../door/role-procedure';
import { assertGranted, verdictFor } from '../rights/assert-granted';
import { placeOfStudio } from './place-of-studio';

/** A studio, and how the caller stands to it. */
export interface ReachedStudio {
  readonly studio: StoredStudio;
  readonly standing: Standing;
}

/** Whose own studio it is, is told why nothing more can be written: the title is not kept any more. */
const assertNotRemoved = ({ name, state }: StoredStudio, verdict: Verdict): void => {
  if (state.kind === 'removed' && verdict === 'otherState') throw sinceRemoved(name, state.since);
};

/**
 * Reads a studio for someone who acts in a role, as the row of the procedure called allows.
 * @param studioId the role's own studio when left out
 * @param state under which the row knows it; the studio's own when left out
 * @throws Failure WRONG_STATE for writing in a studio whose title is not kept; NOT_FOUND, the same whether there is none or it is nothing to the caller
 */
export const reachStudio = async (
  call: RoleCall,
  studioId: string | undefined = call.role.studioId,
  state?: string,
): Promise<ReachedStudio> => {
  const found = studioId === undefined ? null : await findById('studios', studioId);
  const placeOf = (one: StoredStudio) => ({
    ...placeOfStudio(call)(one),
    ...(state !== undefined && { state }),
  });
  const procedure = call.procedure as RoleProcedureName;
  if (found) assertNotRemoved(found, verdictFor(call, procedure, placeOf(found)));
  const studio = assertGranted(call, procedure, found, placeOf);
  const standing = standingIn(studio, call.person._id, call.role);
  if (!standing) throw notFound();
  return { studio, standing };
};
