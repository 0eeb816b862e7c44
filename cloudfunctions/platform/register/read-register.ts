import type { KnownPerson } from '@domain/register/plan';
import { findMany } from '../database/database';

const page = 1000;

/** @returns everyone in the register, with what an import compares */
export const everyone = async (): Promise<readonly KnownPerson[]> => {
  const all: KnownPerson[] = [];
  for (let after = ''; ; ) {
    const some = await findMany('people', {
      where: { _id: { $gt: after } },
      sort: [['_id', 'asc']],
      fields: ['_id', 'name', 'sex', 'phone', 'roles'],
      limit: page,
    });
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = last._id;
  }
};
