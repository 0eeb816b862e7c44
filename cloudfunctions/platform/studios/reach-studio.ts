import { type Standing, standingIn } from '@domain/studio/standing';
import type { StoredStudio } from '../database/collections';
import { findById } from '../database/database';
import type { RoleCall } from '../door/procedure';
import { notFound } from '../door/refusals';
import type { RoleProcedureName } from '../door/role-procedure';
import { assertGranted } from '../rights/assert-granted';
import { placeOfStudio } from './place-of-studio';

/** A studio, and how the caller stands to it. */
export interface ReachedStudio {
  readonly studio: StoredStudio;
  readonly standing: Standing;
}

/**
 * Reads a studio for someone who acts in a role, as the row of the procedure called allows.
 * @param studioId the role's own studio when left out
 * @param state under which the row knows it; the studio's own when left out
 * @throws Failure NOT_FOUND, the same whether there is none or it is nothing to the caller
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
  const studio = assertGranted(call, call.procedure as RoleProcedureName, found, placeOf);
  const standing = standingIn(studio, call.person._id, call.role);
  if (!standing) throw notFound();
  return { studio, standing };
};
