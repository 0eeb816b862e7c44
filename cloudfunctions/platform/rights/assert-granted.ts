import { Failure } from '@domain/failure/failure';
import { byCapacity, type Verdict, verdictOf } from '@domain/rights/grant';
import { type Place, relationTo } from '@domain/rights/relation';
import { type ProcedureName, type Rights, rights } from '@domain/rights/rights';
import type { RoleCall } from '../door/procedure';
import { notFound } from '../door/refusals';

/** Rows that go by capacity: the others need no look at an object. */
type RoleProcedure = {
  [N in ProcedureName]: Rights[N] extends string ? never : N;
}[ProcedureName];

/** An object as the table of rights knows it: where it belongs, and its state. */
export interface Placed extends Place {
  readonly state: string;
}

/** @returns what the table says of the caller and the object in the procedure's row */
export const verdictFor = ({ person, role }: RoleCall, name: ProcedureName, object: Placed): Verdict => {
  const right = byCapacity(rights[name]);
  if (right === null) return 'granted';
  const { capacity, unionId } = role;
  const actor = { personId: person._id, personName: person.name, capacity, unionId };
  return verdictOf(right, capacity, relationTo(actor, object), object.state);
};

/**
 * Holds an object that has been loaded against a row of the table of rights. Call it with null for one that is not
 * there: the answer is the same.
 * @param name the procedure's own name
 * @param placeOf says where the object belongs, and its state
 * @param seenBy the row that says who may see such objects: whoever may see this one is told why not instead
 * @returns the object
 * @throws Failure NOT_FOUND; WRONG_STATE or NOT_ALLOWED where the caller may see the object
 */
export const assertGranted = <T>(
  call: RoleCall,
  name: RoleProcedure,
  object: T | null | undefined,
  placeOf: (object: T) => Placed,
  seenBy?: RoleProcedure,
): T => {
  if (object === null || object === undefined) throw notFound();
  const placed = placeOf(object);
  const verdict = verdictFor(call, name, placed);
  if (verdict === 'granted') return object;
  if (seenBy === undefined || verdictFor(call, seenBy, placed) !== 'granted') throw notFound();
  throw verdict === 'otherState'
    ? new Failure('WRONG_STATE', {
        message: '以现在的状态不能进行这一步，请刷新后再看。',
        log: `WRONG_STATE ${name} in ${placed.state}`,
      })
    : new Failure('NOT_ALLOWED', {
        message: '您以当前身份可以查看，但不能办理这一项。如有其他身份，请在“我的”中切换后再试。',
        log: `NOT_ALLOWED ${name}`,
      });
};
