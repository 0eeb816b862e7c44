/// <reference lib="dom" />
import { storage } from '@/platform/storage';

export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly title: string;
}

interface Token {
  readonly value: string;
  /** Milliseconds since 1970 on this device's clock. */
  readonly until: number;
}

const tokenKey = 'token';
let publicKey: Promise<string> | null = null;

const ownToken = (): string | null => {
  const token = storage.read(tokenKey) as Token | undefined;
  return token !== undefined && token.until > Date.now() ? token.value : null;
};

const askPublicKey = async (): Promise<string> => {
  const answer = await fetch('/local/public-key');
  return answer.ok ? ((await answer.json()) as { publicKey: string }).publicKey : '';
};

export const hasToken = (): boolean => ownToken() !== null;

/** @returns the signed-in person's token, or the public key with which only the public procedures can be called */
export const browserToken = async (): Promise<string> => {
  const own = ownToken();
  if (own !== null) return own;
  publicKey ??= askPublicKey().catch((error: unknown) => {
    publicKey = null;
    throw error;
  });
  return publicKey;
};

/** @returns whom one can sign in as on a machine with the demonstration; empty everywhere else */
export const demonstrationPeople = async (): Promise<readonly DemonstrationPerson[]> => {
  const answer = await fetch('/local/demonstration');
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`demonstration: ${answer.status}`);
  return (await answer.json()) as DemonstrationPerson[];
};

/** Signs in as a person of the demonstration. */
export const signInAs = async (key: string): Promise<void> => {
  const answer = await fetch('/local/demonstration/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
  const token: Token = { value: access_token, until: Date.now() + expires_in * 1000 };
  storage.write(tokenKey, token);
};

export const forgetToken = (): void => storage.remove(tokenKey);
