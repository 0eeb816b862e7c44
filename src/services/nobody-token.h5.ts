/// <reference lib="dom" />
import { storage } from '@/platform/storage';
import { apiAddress } from './api-address.h5';

const deviceKey = 'device';
/** Milliseconds before its end at which a token is replaced. */
const early = 5 * 60_000;

interface Issued {
  readonly access_token: string;
  readonly expires_in: number;
}
interface Token {
  readonly value: string;
  readonly until: number;
}

let known: Promise<Token> | null = null;

const newDevice = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** @returns random signs that CloudBase asks for: one browser counts as one visitor, and says nothing else */
const deviceId = (): string => {
  const stored = storage.read(deviceKey);
  if (typeof stored === 'string' && stored !== '') return stored;
  const made = newDevice();
  storage.keep(deviceKey, made);
  return made;
};

const signInAsNobody = async (): Promise<Token> => {
  const answer = await fetch(`${apiAddress}/auth/v1/signin/anonymously`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-device-id': deviceId() },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`sign-in as nobody: ${answer.status}`);
  const issued = (await answer.json()) as Issued;
  return { value: issued.access_token, until: Date.now() + issued.expires_in * 1000 };
};

/** The next call asks for a new token. */
export const forgetNobody = (): void => {
  known = null;
};

/**
 * @returns the token of a visitor who has not signed in, with which only the public procedures can be called
 * (CloudBase's anonymous sign-in, POST /auth/v1/signin/anonymously)
 */
export const nobodyToken = async (): Promise<string> => {
  const kept = await known?.catch(() => null);
  if (kept && kept.until - Date.now() > early) return kept.value;
  known = signInAsNobody();
  known.catch(forgetNobody);
  return (await known).value;
};
