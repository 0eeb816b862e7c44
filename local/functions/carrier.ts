import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { CarriedAnswer, CarriedCall } from './shortcut';

/**
 * Answers one call of the SDK as `POST /admin` would.
 * @param authorization value of the Authorization header
 * @param body JSON text of the call
 */
export type Carry = (authorization: string, body: string) => Promise<{ status: number; body: string }>;

/** Opens the gateway's end of a shortcut; answers the end that a worker is given. */
export function openCarrier(carry: Carry): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', ({ id, authorization, body }: CarriedCall) => {
    void carry(authorization, body).then((answer) =>
      port1.postMessage({ id, ...answer } satisfies CarriedAnswer),
    );
  });
  // An idle worker must not keep the process alive.
  port1.unref();
  return port2;
}
