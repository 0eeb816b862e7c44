import { browserCode, codeSigns } from '@domain/people/code';
import { type Session, type SignInRequest, sessionLife } from '@domain/people/session';
import { later } from '@domain/time/later';
import { digestOf } from '@platform/codes/codes';
import { commitNew } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure, type OpenCall } from '@platform/door/procedure';
import { notFound, sessionEnded } from '@platform/door/refusals';
import { personById } from '@platform/people/people';
import { ticketFor } from '@platform/sessions/ticket';
import * as v from 'valibot';
import type { CollectedView } from './desk.views';
import { secret } from './fields';

/** After the confirmation the browser may fetch its ticket for as long again as the code lived. */
const collectLife = 2 * browserCode.life;

/** The session follows from the request, so that a browser that asks twice gets the same one. */
const sessionIdOf = (request: SignInRequest): string =>
  `session:${[...Buffer.from(digestOf(`session\n${request._id}`), 'hex').subarray(0, 24)]
    .map((byte) => codeSigns.charAt(byte % codeSigns.length))
    .join('')}`;

const openSession = async (call: OpenCall, request: SignInRequest): Promise<Session> => {
  const person = await personById(request.personId ?? '', true);
  if (!person) throw notFound('the person who confirmed is gone');
  const session: Session = {
    _id: sessionIdOf(request),
    personId: person._id,
    device: request.device,
    startedAt: call.now,
    lastSeenAt: call.now,
    expiresAt: later(call.now, sessionLife),
    endedAt: null,
  };
  const { document } = await commitNew({ ...call, person }, 'sessions', session);
  return document;
};

/**
 * The browser that asked, and only that one (it alone holds the secret), learns how its request stands; once
 * confirmed it gets the ticket for its token.
 */
export const collectSignIn = defineProcedure({
  name: 'desk.collect',
  writes: true,
  input: v.strictObject({ secret }),
  run: async (call, input): Promise<CollectedView> => {
    const request = await findById('signIns', digestOf(input.secret));
    if (!request) throw notFound('no request with this secret');
    if (request.state === 'refused') return { state: 'refused' };
    if (request.state === 'waiting') return { state: call.now < request.expiresAt ? 'waiting' : 'expired' };
    if (call.now >= later(request.askedAt, collectLife)) return { state: 'expired' };
    const session = await openSession(call, request);
    if (session.endedAt !== null) throw sessionEnded();
    return { state: 'confirmed', ticket: ticketFor(session), expiresAt: session.expiresAt };
  },
});
