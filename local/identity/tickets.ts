import { verify as verifySignature } from 'node:crypto';
import type { Clock } from '../clock';
import type { Keys } from '../keys/keys';
import { type CustomUser, parseIdentity } from './identity';

const SEPARATOR = '/@@/';

/**
 * Reads a custom-login ticket made by the SDK's `auth().createTicket`: `KEY-ID/@@/JWT`, the JWT signed with
 * RS256, its times in milliseconds.
 * @returns the user it names, or undefined where key, signature, environment or time do not fit.
 */
export function readTicket(ticket: string, keys: Keys, clock: Clock): CustomUser | undefined {
  const [keyId, token, ...rest] = ticket.split(SEPARATOR);
  if (keyId !== keys.customLogin.private_key_id || !token || rest.length > 0) return undefined;
  const [header, body, signature] = token.split('.');
  if (!header || !body || !signature) return undefined;
  const genuine = verifySignature(
    'RSA-SHA256',
    Buffer.from(`${header}.${body}`),
    keys.customLoginPublicKey,
    Buffer.from(signature, 'base64url'),
  );
  if (!genuine) return undefined;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
  if (claims.env !== keys.customLogin.env_id) return undefined;
  if (typeof claims.exp !== 'number' || claims.exp <= clock.now()) return undefined;
  return parseIdentity({ customUserId: claims.uid }) as CustomUser;
}
