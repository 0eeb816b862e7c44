import { countOf, findById } from '@platform/database/database';
import { defineProcedure, type PersonCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { type HeldName, heldBy } from './held';
import type { HeldView } from './privacy.views';

/** @returns what is held about the caller: the entry in the register, and how much of everything else */
export const heldView = async ({ person }: PersonCall): Promise<HeldView> => {
  const stored = await findById('people', person._id);
  if (!stored) throw notFound('a person vanished between two reads');
  const { version, name, sex, phone, openid } = stored;
  const counts = await Promise.all(
    Object.entries(heldBy(person._id)).map(async ([collection, kind]) => ({
      name: kind.name,
      count: await countOf(collection as HeldName, kind.where),
    })),
  );
  return { version, name, sex, phone, wechatBound: openid !== null, counts };
};

/** What is held about the caller. */
export const seeHeld = defineProcedure({
  name: 'privacy.held',
  writes: false,
  input: v.strictObject({}),
  run: heldView,
});
