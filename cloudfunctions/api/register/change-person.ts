import { Failure } from '@domain/failure/failure';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { assertLooksAfter } from '@platform/rights/appointing';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { personName, phone, sex } from '../input/person-fields';
import { changeAPerson } from './change-a-person';

const assertPhoneFree = async (personId: string, number: string): Promise<void> => {
  const others = await findMany('people', { where: { phone: number }, fields: ['_id'], limit: 2 });
  if (others.every(({ _id }) => _id === personId)) return;
  throw new Failure('INVALID', { field: 'phone', message: '这个手机号已登记在另一人名下，请核对。' });
};

/** Corrects name, sex or phone; what is left out stays. The phone number is never shown whole to be kept. */
export const changePerson = defineProcedure({
  name: 'person.change',
  writes: true,
  input: v.strictObject({
    id,
    version,
    name: v.optional(personName),
    sex: v.optional(sex),
    phone: v.optional(phone),
  }),
  run: (call, { id: personId, version: seen, ...changes }) =>
    changeAPerson(call, { id: personId, version: seen }, async (person, unions) => {
      assertLooksAfter(call, person, unions);
      if (changes.phone !== undefined) await assertPhoneFree(personId, changes.phone);
      return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    }),
});
