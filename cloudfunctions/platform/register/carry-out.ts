import type { Role } from '@domain/people/person';
import type { RoleChange, Step } from '@domain/register/plan';
import type { Instant } from '@domain/time/shanghai';
import type { Doer } from '../audit/entries';
import { commitChange, commitNew } from '../commit/commit';
import type { StoredPerson } from '../database/collections';
import { findById } from '../database/database';
import { notFound } from '../door/refusals';
import { againOnConflict } from './again-on-conflict';

/** Roles as the sheet has them: those that are there get its end, the others are added. */
const merged = (roles: readonly Role[], wanted: readonly RoleChange[], now: Instant): readonly Role[] => {
  let result = roles;
  for (const { id, capacity, unionId, until } of wanted) {
    const there = result.find(
      (role) =>
        role.id === id ||
        (role.capacity === capacity &&
          role.unionId === unionId &&
          role.actingFor === undefined &&
          role.from <= now &&
          (role.until === null || now < role.until)),
    );
    result = there
      ? result.map((role) => (role === there ? { ...role, until } : role))
      : [...result, { id, capacity, unionId, from: now, until }];
  }
  return result;
};

const addPerson = async (call: Doer, step: Extract<Step, { kind: 'addPerson' }>): Promise<void> => {
  const { personId, name, sex, phone, roles } = step;
  const person = { _id: personId, name, sex, phone, openid: null, roles: merged([], roles, call.now) };
  await commitNew(call, 'people', person);
};

const changePerson = async (call: Doer, step: Extract<Step, { kind: 'changePerson' }>): Promise<void> => {
  await againOnConflict(async () => {
    const person: StoredPerson | null = await findById('people', step.personId);
    if (!person) throw notFound('a person of the import is gone');
    const roles = merged(person.roles, step.roles, call.now);
    await commitChange(call, 'people', person, { roles });
  });
};

/** Carries out one step of an import. Done again it changes nothing. */
export const carryOut = async (call: Doer, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'addUnion':
      await commitNew(call, 'unions', step.union);
      return;
    case 'changeUnion':
      await againOnConflict(async () => {
        const union = await findById('unions', step.union._id);
        if (!union) throw notFound('a union of the import is gone');
        const { level, parentId, unit } = step.union;
        const moves = parentId !== union.parentId;
        const after = { level, parentId, unit, ...(moves && { movedAt: call.now }) };
        await commitChange(call, 'unions', union, after);
      });
      return;
    case 'addPerson':
      await addPerson(call, step);
      return;
    case 'changePerson':
      await changePerson(call, step);
      return;
    default: {
      const never: never = step;
      return never;
    }
  }
};
