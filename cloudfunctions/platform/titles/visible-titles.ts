import { isOfficer } from '@domain/people/person';
import type { Condition } from '../database/database';
import type { RoleCall } from '../door/procedure';

/** The titles that a list may show: the own studio's; an officer's those of the unit, or below the union. */
export const visibleTitles = ({ role }: RoleCall): Condition => {
  const { capacity, unionId, studioId } = role;
  if (!isOfficer(capacity)) return { studioId: studioId ?? null };
  return capacity === 'unitUnion' || capacity === 'unitAdministration'
    ? { 'unionPath.0': unionId }
    : { unionPath: unionId };
};
