import type { Erased } from '@domain/privacy/erased';
import type { Instant } from '@domain/time/shanghai';
import type { Erasure } from '../database/collections';
import { insert } from '../database/database';
import { closeBox, openBox } from '../keys/secret-box';

const boundTo = (personId: string): string => `erasures/${personId}`;

/** Orders the timer to go through the whole store for somebody who has left. A second order changes nothing. */
export const orderErasure = async (erased: Erased, now: Instant): Promise<void> => {
  const box = closeBox('originals', JSON.stringify(erased), boundTo(erased.personId));
  await insert('erasures', { _id: erased.personId, box, startedAt: now, collection: '', after: '' });
};

/** @returns whom an order is for */
export const erasedOf = ({ _id, box }: Erasure): Erased =>
  JSON.parse(openBox('originals', box, boundTo(_id))) as Erased;
