import type { ActingPerson } from '@domain/application/actor';
import type { RoleCall } from '@platform/door/procedure';
import { actingAs } from '@platform/people/acting';
import { allUnions, type Unions } from '@platform/unions/unions';

/** @returns who acts, for the domain, and the tree in which he or she does */
export const actorOf = async ({
  person,
  role,
}: RoleCall): Promise<{ readonly actor: ActingPerson; readonly unions: Unions }> => {
  const unions = await allUnions();
  return { actor: actingAs(person, role, unions), unions };
};
