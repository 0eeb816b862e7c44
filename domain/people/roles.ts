import { Failure } from '../failure/failure';
import type { Instant } from '../time/shanghai';
import type { ActingFor } from './acting-for';
import type { OfferedRole } from './invitation';
import { isOfficer, type Person, type Role, rolesInForce } from './person';

const isAt = (
  role: Role,
  { capacity, unionId, studioId }: Pick<OfferedRole, 'capacity' | 'unionId' | 'studioId'>,
) => role.capacity === capacity && role.unionId === unionId && role.studioId === studioId;

/** @returns the role in force by which the person acts there already */
export const roleThere = (
  person: Person,
  offered: Pick<OfferedRole, 'capacity' | 'unionId' | 'studioId'>,
  now: Instant,
): Role | undefined => rolesInForce(person, now).find((role) => isAt(role, offered));

/**
 * @param id the new role's id; a person who has a role of this id, or acts there already, is left as he or she is
 * @returns the person's roles with the offered one, in force from now on
 */
export const withRole = (person: Person, id: string, offered: OfferedRole, now: Instant): readonly Role[] =>
  person.roles.some((role) => role.id === id) || roleThere(person, offered, now) !== undefined
    ? person.roles
    : [...person.roles, { id, ...offered, from: now }];

/**
 * Ends a role at an instant, now or later; one that has ended stays as it ended.
 * @throws Failure INVALID for an instant in the past
 */
export const withRoleEnded = (
  roles: readonly Role[],
  id: string,
  until: Instant,
  now: Instant,
): readonly Role[] => {
  if (until < now) {
    throw new Failure('INVALID', { field: 'until', message: '结束时间不能早于现在。' });
  }
  return roles.map((role) =>
    role.id === id && (role.until === null || role.until > now) ? { ...role, until } : role,
  );
};

/**
 * Checks what is asked for a deputy: for an officer who holds the post now, for a period that ends.
 * @param principal the officer to be acted for
 * @throws Failure INVALID with the field to put right
 */
export const actingForOf = (
  offered: Pick<OfferedRole, 'capacity' | 'unionId' | 'until'>,
  principal: Person,
  now: Instant,
): ActingFor => {
  const { capacity, unionId, until } = offered;
  if (!isOfficer(capacity)) {
    throw new Failure('INVALID', {
      field: 'actingForId',
      message: '只有工会或党政部门的岗位可以由他人代办。',
    });
  }
  if (until === null) {
    throw new Failure('INVALID', { field: 'until', message: '代办要有截止日期，请选择代办到哪一天。' });
  }
  const holds = rolesInForce(principal, now).some(
    (role) => role.capacity === capacity && role.unionId === unionId && role.actingFor === undefined,
  );
  if (!holds) {
    throw new Failure('INVALID', {
      field: 'actingForId',
      message: `${principal.name}现在不在这个岗位上，不能由他人代办。`,
    });
  }
  return { personId: principal._id, personName: principal.name };
};
