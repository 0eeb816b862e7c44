import type { RoundOwner } from '@domain/round/round';
import type { RoleView } from '../../../cloudfunctions/api/me/me.views';

/** @returns whether the role is an officer's of a unit, who can run rounds of the unit's own (三(七)) */
export const isOfUnit = (role: RoleView | undefined): boolean =>
  role?.capacity === 'unitUnion' || role?.capacity === 'unitAdministration';

/** @returns whether the round is run by those for whom the role acts: what can be done with it is theirs */
export const runs = (role: RoleView | undefined, { owner }: { readonly owner?: RoundOwner }): boolean =>
  owner === undefined
    ? role?.capacity === 'industryUnion'
    : isOfUnit(role) && role?.unionId === owner.unionId;
