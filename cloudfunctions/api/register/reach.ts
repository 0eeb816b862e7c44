import { mayAppoint, overseesUnion } from '@domain/people/appoint';
import type { Union } from '@domain/unions/union';
import type { StoredPerson, StoredUnion } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { pathOf } from '@platform/rights/appointing';
import type { Unions } from '@platform/unions/unions';

/** @returns the caller's own union and every union below it, in the order of the tree */
export const unionsWithin = (call: RoleCall, unions: Unions): readonly StoredUnion[] =>
  [...unions.values()].filter(({ _id }) => overseesUnion(call.role, pathOf(unions, _id)));

/** @throws Failure NOT_FOUND, the same whether there is none or it lies out of the caller's reach */
export const reachUnion = (call: RoleCall, unionId: string, unions: Unions): StoredUnion => {
  const union = unions.get(unionId);
  if (!union || !overseesUnion(call.role, pathOf(unions, unionId))) throw notFound();
  return union;
};

/** Whether the caller keeps the union's entry: the unions above do, and the industry union its own. */
export const keepsEntry = ({ role }: RoleCall, union: Union, unions: Unions): boolean =>
  role.capacity === 'industryUnion'
    ? pathOf(unions, union._id).some(({ _id }) => _id === role.unionId)
    : role.capacity === 'directUnion' &&
      pathOf(unions, union._id)
        .slice(1)
        .some(({ _id }) => _id === role.unionId);

/** Whether the caller may add unions straight below this one. */
export const mayExtend = ({ role }: RoleCall, union: Union, unions: Unions): boolean =>
  union.level !== 'unitUnion' &&
  (role.capacity === 'industryUnion' || role.capacity === 'directUnion') &&
  pathOf(unions, union._id).some(({ _id }) => _id === role.unionId);

/**
 * @returns the person, read now
 * @throws Failure NOT_FOUND, the same whether there is none or none of the roles is the caller's to look after
 */
export const reachPerson = async (call: RoleCall, id: string, unions: Unions): Promise<StoredPerson> => {
  const person = await findById('people', id);
  const isReachable = person?.roles.some((role) => mayAppoint(call.role, role, pathOf(unions, role.unionId)));
  if (!person || !isReachable) throw notFound();
  return person;
};
