import type { Person } from '@domain/people/person';
import { findById, findOne } from '../database/database';
import { remembersBriefly } from '../memory/briefly';

const known = remembersBriefly<Person | null>();

const look = (key: string, fresh: boolean, lookUp: () => Promise<Person | null>): Promise<Person | null> => {
  if (fresh) known.forget(key);
  return known.get(key, lookUp);
};

/** @param fresh read from the database now, not from memory (five seconds at most) */
export const personById = (id: string, fresh: boolean): Promise<Person | null> =>
  look(`id:${id}`, fresh, () => findById('people', id));

/** @param fresh as for `personById` */
export const personByOpenid = (openid: string, fresh: boolean): Promise<Person | null> =>
  look(`openid:${openid}`, fresh, () =>
    findOne<'people', keyof Person & string>('people', { where: { openid } }),
  );
