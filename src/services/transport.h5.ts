/// <reference lib="dom" />
import { apiAddress } from './api-address.h5';
import { browserToken } from './browser-sign-in';

export type FunctionName = 'api' | 'documents';

/** A browser must sign in before anything but the public pages. */
export const needsToken = true;

export const openTransport = (): void => undefined;

/** Sends one event to a function through the cloud's HTTP interface (POST /v1/functions/NAME). */
export const send = async (name: FunctionName, event: object): Promise<unknown> => {
  const response = await fetch(`${apiAddress}/v1/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await browserToken()}` },
    body: JSON.stringify(event),
  });
  if (response.status === 401) {
    return { ok: false, error: { code: 'UNAUTHENTICATED', message: '登录已过期，请重新登录。' } };
  }
  return response.json();
};
