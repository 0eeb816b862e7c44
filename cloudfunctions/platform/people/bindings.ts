import type { Instant } from '@domain/time/shanghai';
import { digestOf } from '../codes/codes';
import { changeOne, findById, insert, removeById } from '../database/database';

/** A claim that has led to no binding for so long was broken off. Milliseconds. */
const patience = 2 * 60 * 1000;

const bindingId = (openid: string): string => digestOf(`binding\n${openid}`);

/**
 * Claims a WeChat identity for a person. The claim's id follows from the identity, so that of two claims at the same
 * instant only one is written: a unique index would not do, since whoever is not bound yet has no identity at all.
 * @returns whether the identity is this person's; false where somebody else has it
 */
export const claimIdentity = async (openid: string, personId: string, now: Instant): Promise<boolean> => {
  const _id = bindingId(openid);
  if (await insert('bindings', { _id, personId, at: now })) return true;
  const claim = await findById('bindings', _id);
  if (!claim) return claimIdentity(openid, personId, now);
  if (claim.personId === personId) return true;
  const holder = await findById('people', claim.personId);
  const stands = holder?.openid === openid || Date.parse(now) - Date.parse(claim.at) < patience;
  if (stands) return false;
  return changeOne('bindings', { _id, personId: claim.personId }, { $set: { personId, at: now } });
};

/** Lets a WeChat identity go, so that it can be bound to somebody else. */
export const releaseIdentity = async (openid: string | null): Promise<void> => {
  if (openid !== null) await removeById('bindings', bindingId(openid));
};
