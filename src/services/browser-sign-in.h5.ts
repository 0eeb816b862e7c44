/// <reference lib="dom" />
import { sha256 } from '@/platform/sha256';
import { storage } from '@/platform/storage';
import { apiAddress, isOwnServer } from './api-address.h5';
import { forgetNobody, nobodyToken } from './nobody-token.h5';
import { serverNow } from './server-time';

export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly title: string;
}

interface Token {
  readonly value: string;
  /** Milliseconds since 1970 on this device's clock. */
  readonly until: number;
  /** With which the next token is fetched; none for people of the demonstration. */
  readonly refresh?: string;
  /** End of the session, milliseconds since 1970. */
  readonly sessionUntil?: number;
}

/** What CloudBase's sign-in answers. */
interface Issued {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

const tokenKey = 'token';
/** Milliseconds before its end at which a token is replaced. */
const early = 5 * 60_000;
let renewal: Promise<void> | null = null;

const stored = (): Token | undefined => storage.read(tokenKey) as Token | undefined;

const isAlive = (token: Token | undefined): token is Token => {
  if (token === undefined) return false;
  if (token.sessionUntil !== undefined && token.sessionUntil <= Date.now()) return false;
  return token.until > Date.now() || token.refresh !== undefined;
};

const post = async (path: string, body: object): Promise<Issued> => {
  const answer = await fetch(apiAddress + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return (await answer.json()) as Issued;
};

const keep = (issued: Issued, session?: { readonly until: number }): void => {
  const token: Token = {
    value: issued.access_token,
    until: Date.now() + issued.expires_in * 1000,
    ...(session !== undefined && { refresh: issued.refresh_token, sessionUntil: session.until }),
  };
  storage.write(tokenKey, token);
};

const renew = async (token: Token): Promise<void> => {
  if (token.refresh === undefined || token.until - Date.now() > early) return;
  const body = { grant_type: 'refresh_token', refresh_token: token.refresh };
  keep(await post('/auth/v1/token', body), { until: token.sessionUntil ?? Date.now() });
};

export const hasToken = (): boolean => isAlive(stored());

/** @returns the signed-in person's token, or a visitor's, with which only the public procedures can be called */
export const browserToken = async (): Promise<string> => {
  const token = stored();
  if (isAlive(token)) {
    renewal ??= renew(token).finally(() => {
      renewal = null;
    });
    // A token that could not be renewed still works until its end.
    await renewal.catch(() => undefined);
    const fresh = stored();
    if (fresh !== undefined && fresh.until > Date.now()) return fresh.value;
  }
  return nobodyToken();
};

/** @returns whom one can sign in as on a machine with the demonstration; empty everywhere else */
export const demonstrationPeople = async (): Promise<readonly DemonstrationPerson[]> => {
  if (!isOwnServer) return [];
  const answer = await fetch('/local/demonstration');
  if (!answer.ok) return [];
  // A site that answers every address with its first page has no such door.
  return (await answer.json().catch(() => [])) as DemonstrationPerson[];
};

/** Signs in as a person of the demonstration. */
export const signInAs = async (key: string): Promise<void> =>
  keep(await post('/local/demonstration/sign-in', { key }));

/** Exchanges a ticket for the token of a session. */
export const enterWith = async (ticket: string, sessionEnds: string): Promise<void> =>
  keep(await post('/auth/v1/signin/custom', { provider_id: 'custom', ticket }), {
    // The session ends by the server's clock, which this device's may be far from.
    until: Date.now() + Date.parse(sessionEnds) - Date.parse(serverNow()),
  });

export const forgetToken = (): void => {
  storage.remove(tokenKey);
  forgetNobody();
};

/** A secret that only this page knows, and its digest, which is all that is sent when asking to be let in. */
export const newSecret = (): { readonly secret: string; readonly digest: string } => {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hash = sha256();
  hash.update(Uint8Array.from(secret, (sign) => sign.charCodeAt(0)));
  return { secret, digest: hash.hex() };
};

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信内置浏览器'],
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox\//, 'Firefox 浏览器'],
  [/OPR\//, 'Opera 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Chrome\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓手机'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X/, 'Mac 电脑'],
  [/Linux/, 'Linux 电脑'],
];
const first = (list: readonly (readonly [RegExp, string])[], fallback: string): string =>
  list.find(([pattern]) => pattern.test(navigator.userAgent))?.[1] ?? fallback;

/** @returns `Chrome 浏览器 · Windows 电脑`, for the person who confirms */
export const browserName = (): string => `${first(browsers, '浏览器')} · ${first(systems, '电脑')}`;
