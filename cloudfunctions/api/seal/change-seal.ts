import { Failure } from '@domain/failure/failure';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { holdersOf } from '@platform/people/holders';
import { confirmPin } from '@platform/pins/pins';
import { assertGranted } from '@platform/rights/assert-granted';
import { fileTypeFromBuffer } from 'file-type';
import * as v from 'valibot';
import { id, pin, version } from '../input/fields';
import { placeOfSeal } from './place-of-seal';
import { postOfCall, sealView } from './seal-view';

/** Base64 of a PNG of 200 KB at most: a round seal of 42 mm at 300 dots an inch is 500 points across. */
const picture = v.pipe(v.string(), v.base64(), v.maxLength(280_000));

const assertPng = async (data: string): Promise<void> => {
  if ((await fileTypeFromBuffer(Buffer.from(data, 'base64')))?.mime === 'image/png') return;
  throw new Failure('INVALID', { field: 'picture', message: '印章图样请用 PNG 图片，大小不超过 200 KB。' });
};

/** Says who of the post's officers may use the seal, and what it looks like. Asks for the PIN, as sealing does. */
export const changeSeal = defineProcedure({
  name: 'seal.change',
  writes: true,
  input: v.strictObject({
    id,
    version,
    pin,
    users: v.optional(v.nullable(v.pipe(v.array(id), v.minLength(1), v.maxLength(200)))),
    picture: v.optional(v.nullable(picture)),
  }),
  run: async (call, input) => {
    const stored = assertGranted(call, 'seal.change', await findById('seals', input.id), placeOfSeal(call));
    if (wasHandled(stored, call.requestId)) return sealView(call, stored);
    assertSeen(stored, input.version);
    const { users = stored.users, picture: look = stored.picture } = input;
    const holders = await holdersOf(postOfCall(call), call.now);
    if (users?.some((user) => !holders.includes(user))) {
      throw new Failure('INVALID', { field: 'users', message: '使用人必须是本岗位现任的经办人。' });
    }
    if (look !== null && look !== stored.picture) await assertPng(look);
    await confirmPin(call, input.pin);
    return sealView(call, await commitChange(call, 'seals', stored, { users, picture: look }));
  },
});
