import { browserCode, writtenCode } from '@domain/people/code';
import type { SignInRequest } from '@domain/people/session';
import { later } from '@domain/time/later';
import { digestOf, newCode } from '@platform/codes/codes';
import { changeOne, insert } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { scanAddress } from '../input/scan-address';
import type { AskedView } from './desk.views';
import { deviceName, digest } from './fields';

/**
 * A browser asks to be signed in. It makes a secret and sends only the secret's digest; the answer is a code for
 * a person to confirm. Asked again with the same secret, it gets a new code in the place of the old one.
 */
export const askSignIn = defineProcedure({
  name: 'desk.ask',
  writes: true,
  limit: 'signInStart',
  input: v.strictObject({ secretDigest: digest, device: deviceName }),
  run: async ({ now }, { secretDigest, device }): Promise<AskedView> => {
    const code = newCode(browserCode);
    const expiresAt = later(now, browserCode.life);
    const request: SignInRequest = {
      _id: secretDigest,
      codeDigest: digestOf(code),
      secretDigest,
      device,
      askedAt: now,
      expiresAt,
      state: 'waiting',
      personId: null,
    };
    const isNew = await insert('signIns', request);
    const { codeDigest } = request;
    const isThere =
      isNew ||
      (await changeOne(
        'signIns',
        { _id: secretDigest, state: 'waiting' },
        { $set: { codeDigest, device, askedAt: now, expiresAt } },
      ));
    if (!isThere) throw notFound('the secret was used before');
    const written = writtenCode(code, browserCode);
    return { code: written, scan: scanAddress('confirm', written), expiresAt };
  },
});
