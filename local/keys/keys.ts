import { generateKeyPairSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The key with which functions sign custom-login tickets, in the form CloudBase hands it out. */
export interface CustomLoginCredentials {
  readonly private_key_id: string;
  readonly private_key: string;
  readonly env_id: string;
}

/** The secrets of one local cloud, made at random when its data folder is first used. */
export interface Keys {
  /** Opens everything; given to functions and to whoever administers this machine. */
  readonly adminKey: string;
  /** What CloudBase calls a publishable key: calls functions without any identity. */
  readonly publicKey: string;
  /** Signs access and refresh tokens. */
  readonly tokenSecret: string;
  /** Given to functions as MASTER_KEY: what they encrypt and digest with is derived from it. */
  readonly masterKey: string;
  /** Master keys that it has replaced, given to functions as MASTER_KEY_BEFORE; absent until one is replaced. */
  readonly masterKeysBefore?: readonly string[];
  /** Signs upload permits and temporary links. */
  readonly linkSecret: string;
  readonly customLogin: CustomLoginCredentials;
  /** Checks custom-login tickets (PEM). */
  readonly customLoginPublicKey: string;
}

const FILE = 'keys.json';

const secret = (): string => randomBytes(32).toString('base64url');

function makeKeys(environment: string): Keys {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return {
    adminKey: secret(),
    publicKey: secret(),
    tokenSecret: secret(),
    masterKey: secret(),
    linkSecret: secret(),
    customLogin: { private_key_id: randomUUID(), private_key: pair.privateKey, env_id: environment },
    customLoginPublicKey: pair.publicKey,
  };
}

function writeOwnerOnly(file: string, text: string): void {
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
}

/**
 * Reads the keys of a data folder, making them first where there are none; the file is readable by its
 * owner alone.
 * @param folder the data folder, which exists
 * @param environment the name of the CloudBase environment that this machine stands for
 */
export function openKeys(folder: string, environment: string): Keys {
  const file = join(folder, FILE);
  if (!existsSync(file)) writeOwnerOnly(file, JSON.stringify(makeKeys(environment), null, 2));
  chmodSync(file, 0o600);
  const keys = JSON.parse(readFileSync(file, 'utf8')) as Keys;
  if (keys.masterKey) return keys;
  // A folder from before there was a master key gets one.
  const complete = { ...keys, masterKey: secret() };
  writeOwnerOnly(file, JSON.stringify(complete, null, 2));
  return complete;
}

/** Compares a presented key with the right one in a time that tells nothing of its characters. */
export function sameKey(presented: string, right: string): boolean {
  const [a, b] = [Buffer.from(presented), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
