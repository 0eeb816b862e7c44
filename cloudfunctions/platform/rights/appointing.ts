import { Failure } from '@domain/failure/failure';
import { fitsUnion, mayAppoint, overseesUnion } from '@domain/people/appoint';
import { type Person, type Role, rolesInForce } from '@domain/people/person';
import type { Instant } from '@domain/time/shanghai';
import { pathToTop } from '@domain/unions/path';
import type { Union } from '@domain/unions/union';
import type { RoleCall } from '../door/procedure';
import { notFound } from '../door/refusals';
import type { Unions } from '../unions/unions';

/** @returns the union and every union above it; empty where there is no such union */
export const pathOf = (unions: Unions, unionId: string): readonly Union[] =>
  unions.has(unionId) ? pathToTop([...unions.values()], unionId) : [];

const isAppointable = (by: Role, role: Pick<Role, 'capacity' | 'unionId' | 'studioId'>, unions: Unions) =>
  mayAppoint(by, role, pathOf(unions, role.unionId));

/**
 * Whether the caller looks after the person as a whole: has the say over every role that person holds. Only then
 * may identity, phone or binding be changed, else one unit could take over an officer of another.
 */
export const looksAfter = (by: Role, person: Person, unions: Unions, now: Instant): boolean => {
  const inForce = rolesInForce(person, now);
  const all = inForce.length > 0 ? inForce : person.roles;
  return all.length > 0 && all.every((role) => isAppointable(by, role, unions));
};

/** @throws Failure NOT_ALLOWED where somebody above has to do it */
export const assertLooksAfter = (call: RoleCall, person: Person, unions: Unions): void => {
  if (looksAfter(call.role, person, unions, call.now)) return;
  throw new Failure('NOT_ALLOWED', {
    message: '此人还有其他单位或上级的身份，请由上级工会办理。',
    log: 'NOT_ALLOWED person with roles elsewhere',
  });
};

/**
 * @returns the path of the union at which the caller may fill such a role
 * @throws Failure NOT_FOUND where the union is not the caller's to see; INVALID or NOT_ALLOWED where it is
 */
export const assertMayAppoint = (
  { role: by }: RoleCall,
  role: Pick<Role, 'capacity' | 'unionId' | 'studioId'>,
  unions: Unions,
): readonly Union[] => {
  const path = pathOf(unions, role.unionId);
  const [union] = path;
  if (union && fitsUnion(role.capacity, union) && mayAppoint(by, role, path)) return path;
  if (!union || !overseesUnion(by, path)) throw notFound('no such union within reach');
  if (!fitsUnion(role.capacity, union)) {
    throw new Failure('INVALID', {
      field: 'capacity',
      message: '这个工会没有这样的岗位，请核对单位和身份。',
    });
  }
  throw new Failure('NOT_ALLOWED', {
    message: '这个身份须由上级工会登记或邀请。',
    log: 'NOT_ALLOWED appoint',
  });
};
