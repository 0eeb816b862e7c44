import type { OfficerCapacity } from '@domain/people/person';
import type { Sayer } from '@domain/way/way';
import type { RoleCall } from '../door/procedure';
import { sealNames } from '../unions/seal-name';
import { allUnions } from '../unions/unions';

/** @returns the officer who calls, as one who gives an opinion for the own post now */
export const sayerOf = async ({ person, role, now }: RoleCall): Promise<Sayer> => {
  const unions = await allUnions();
  const post = { capacity: role.capacity as OfficerCapacity, unionId: role.unionId };
  return {
    post,
    unionName: unions.get(role.unionId)?.name ?? '',
    sealName: sealNames(unions)(post),
    personId: person._id,
    personName: person.name,
    at: now,
  };
};
