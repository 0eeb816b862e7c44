import type { StoredStudio, StoredTitle } from '../database/collections';
import { findById } from '../database/database';
import type { RoleCall } from '../door/procedure';
import { notFound } from '../door/refusals';
import type { RoleProcedureName } from '../door/role-procedure';
import { assertGranted, type Placed } from '../rights/assert-granted';
import { placeOfStudio } from '../studios/place-of-studio';

/** A title and the studio that it was given to. */
export interface ReachedTitle {
  readonly title: StoredTitle;
  readonly studio: StoredStudio;
}

/** @returns where a title stands: as its studio does, in the title's own state */
export const placeOfReached =
  (call: Pick<RoleCall, 'person' | 'role'>) =>
  ({ title, studio }: ReachedTitle): Placed => ({
    ...placeOfStudio(call)(studio),
    state: title.state.kind,
  });

/**
 * Reads a title with its studio for someone who acts in a role, as a row of the table of rights allows.
 * @param seenBy the row by which whoever may see the title is told why not
 * @throws Failure NOT_FOUND, the same whether there is none or it is nothing to the caller
 */
export const reachTitle = async (
  call: RoleCall,
  name: RoleProcedureName,
  titleId: string,
  seenBy?: RoleProcedureName,
): Promise<ReachedTitle> => {
  const title = await findById('titles', titleId);
  const studio = title && (await findById('studios', title.studioId));
  if (!title || !studio) throw notFound();
  return assertGranted(call, name, { title, studio }, placeOfReached(call), seenBy);
};
