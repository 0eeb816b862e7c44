import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredPerson } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { forgetPerson } from '@platform/people/people';
import { assertRegisterFree } from '@platform/register/register-lock';
import { freshUnions, type Unions } from '@platform/unions/unions';
import { personView } from './person-view';
import { reachPerson } from './reach';
import type { PersonView } from './register.views';

type Changes = Partial<Pick<StoredPerson, 'name' | 'sex' | 'phone' | 'openid' | 'roles'>>;

/**
 * One change of a person: found within the caller's reach, at the version seen, decided, committed, shown.
 * @throws Failure NOT_FOUND, CONFLICT, and what the decision throws
 */
export const changeAPerson = async (
  call: RoleCall,
  target: { readonly id: string; readonly version: number },
  decide: (person: StoredPerson, unions: Unions) => Changes | Promise<Changes>,
): Promise<PersonView> => {
  const unions = await freshUnions();
  const before = await reachPerson(call, target.id, unions);
  if (wasHandled(before, call.requestId)) return personView(call, before, unions);
  assertSeen(before, target.version);
  const changes = await decide(before, unions);
  await assertRegisterFree();
  const person = await commitChange(call, 'people', before, changes);
  forgetPerson(before);
  forgetPerson(person);
  return personView(call, person, unions);
};
