/// <reference lib="dom" />
import { browserToken } from './browser-sign-in';

export type FunctionName = 'api' | 'documents';

/** A browser must sign in before anything but the public pages. */
export const needsToken = true;

export const openTransport = (): void => undefined;

/** Sends one event to a function through the gateway of the page's own origin. */
export const send = async (name: FunctionName, event: object): Promise<unknown> => {
  const response = await fetch(`/v1/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await browserToken()}` },
    body: JSON.stringify(event),
  });
  if (response.status === 401) {
    return { ok: false, error: { code: 'UNAUTHENTICATED', message: '登录已过期，请重新登录。' } };
  }
  return response.json();
};
