import type { StoredPerson } from '../database/collections';
import { findById, findOne } from '../database/database';
import { remembersBriefly } from '../memory/briefly';

const known = remembersBriefly<StoredPerson | null>();

const look = (
  key: string,
  fresh: boolean,
  lookUp: () => Promise<StoredPerson | null>,
): Promise<StoredPerson | null> => {
  if (fresh) known.forget(key);
  const found = known.get(key, lookUp);
  // Whoever accepts an invitation is known at once: that somebody is unknown is not remembered.
  found.then((person) => person ?? known.forget(key)).catch(() => undefined);
  return found;
};

/** @param fresh read from the database now, not from memory (five seconds at most) */
export const personById = (id: string, fresh: boolean): Promise<StoredPerson | null> =>
  look(`id:${id}`, fresh, () => findById('people', id));

/** @param fresh as for `personById` */
export const personByOpenid = (openid: string, fresh: boolean): Promise<StoredPerson | null> =>
  look(`openid:${openid}`, fresh, () =>
    findOne<'people', keyof StoredPerson & string>('people', { where: { openid } }),
  );

/** Forgets what is remembered of a person, so that the next read sees what has just been written. */
export const forgetPerson = ({ _id, openid }: Pick<StoredPerson, '_id' | 'openid'>): void => {
  known.forget(`id:${_id}`);
  if (openid !== null) known.forget(`openid:${openid}`);
};
