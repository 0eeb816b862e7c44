import type { ActingPerson } from '@domain/application/actor';
import { isOfficer, type Person, type Role } from '@domain/people/person';
import { sealNames } from '../unions/seal-name';
import type { Unions } from '../unions/unions';

/** @returns the person as the domain's decisions know one who acts: in one capacity, for one union */
export const actingAs = (
  person: Person,
  { capacity, unionId, actingFor }: Role,
  unions: Unions,
): ActingPerson => {
  const union = unions.get(unionId);
  const unionName = isOfficer(capacity)
    ? sealNames(unions)({ capacity, unionId })
    : (union?.unit?.name ?? union?.name ?? '');
  return {
    personId: person._id,
    personName: person.name,
    capacity,
    unionId,
    unionName,
    ...(actingFor && { actingFor }),
  };
};
