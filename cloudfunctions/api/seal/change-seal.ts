import { Failure } from '@domain/failure/failure';
import { lookFrom, pictureAt } from '@domain/seal/seal';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { holdersOf } from '@platform/people/holders';
import { confirmPin } from '@platform/pins/pins';
import { assertGranted } from '@platform/rights/assert-granted';
import { rememberLook } from '@platform/seals/seal-pictures';
import * as v from 'valibot';
import { id, pin, version } from '../input/fields';
import { placeOfSeal } from './place-of-seal';
import { assertSealPicture } from './seal-picture';
import { postOfCall, sealView } from './seal-view';

/**
 * Says who of the post's officers may use the seal, and how it looks from now on: an uploaded picture, or drawn from
 * its name. Asks for the PIN, as sealing does.
 */
export const changeSeal = defineProcedure({
  name: 'seal.change',
  writes: true,
  input: v.strictObject({
    id,
    version,
    pin,
    users: v.optional(v.nullable(v.pipe(v.array(id), v.minLength(1), v.maxLength(200)))),
    /** Id of a file uploaded to the seal; null to have it drawn. */
    picture: v.optional(v.nullable(id)),
  }),
  run: async (call, input) => {
    const stored = assertGranted(call, 'seal.change', await findById('seals', input.id), placeOfSeal(call));
    if (wasHandled(stored, call.requestId)) return sealView(call, stored);
    assertSeen(stored, input.version);
    const shown = pictureAt(stored, call.now);
    const { users = stored.users, picture = shown } = input;
    const holders = await holdersOf(postOfCall(call), call.now);
    if (users?.some((user) => !holders.includes(user))) {
      throw new Failure('INVALID', { field: 'users', message: '使用人必须是本岗位现任的经办人。' });
    }
    if (picture !== null && picture !== shown) await assertSealPicture(stored._id, picture);
    await confirmPin(call, input.pin);
    const changed = { users, looks: lookFrom(stored, picture, call.now) };
    const committed = await commitChange(call, 'seals', stored, changed);
    rememberLook(committed);
    return sealView(call, committed);
  },
});
