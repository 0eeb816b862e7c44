import type { Clock } from '../clock';
import { type Keys, sameKey } from '../keys/keys';
import { type Caller, type Identity, parseIdentity, subjectOf } from './identity';
import { sign, verify } from './signed';
import type { Users } from './users';

/** What CloudBase answers to a sign-in; lifetimes in seconds. */
export interface SignIn {
  readonly token_type: 'Bearer';
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly sub: string;
}

/** Issues tokens and says who presents one. */
export interface Tokens {
  issue(identity: Identity): SignIn;
  /** A new access token for a refresh token, or undefined where that is false or out of date. */
  refresh(refreshToken: string): SignIn | undefined;
  /** Who stands behind the value of an Authorization header; undefined where it proves nothing. */
  callerOf(authorization: string | undefined): Caller | undefined;
}

/** CloudBase's own lifetimes: two hours and thirty days. */
const ACCESS_SECONDS = 7200;
const REFRESH_SECONDS = 30 * 24 * 3600;
const REMEMBERED = 10_000;

/** Opens the token office of a local cloud; whoever has a token is a user. Lifetimes follow the programme's clock. */
export function openTokens(keys: Keys, clock: Clock, users: Users): Tokens {
  const remembered = new Map<string, { caller: Caller; until: number }>();

  const issue = (identity: Identity): SignIn => {
    const now = Math.floor(clock.now() / 1000);
    users.meet(identity);
    const claims = { sub: subjectOf(identity), iat: now, identity };
    return {
      token_type: 'Bearer',
      access_token: sign({ ...claims, use: 'access', exp: now + ACCESS_SECONDS }, keys.tokenSecret),
      refresh_token: sign({ ...claims, use: 'refresh', exp: now + REFRESH_SECONDS }, keys.tokenSecret),
      expires_in: ACCESS_SECONDS,
      scope: 'user',
      sub: claims.sub,
    };
  };

  const read = (token: string, use: string): { identity: Identity; until: number } | undefined => {
    const claims = verify(token, keys.tokenSecret);
    if (claims?.use !== use || typeof claims.exp !== 'number' || claims.exp * 1000 <= clock.now()) {
      return undefined;
    }
    return { identity: parseIdentity(claims.identity), until: claims.exp * 1000 };
  };

  const callerOfToken = (token: string): Caller | undefined => {
    const known = remembered.get(token);
    if (known) {
      if (known.until > clock.now()) return known.caller;
      remembered.delete(token);
      return undefined;
    }
    const access = read(token, 'access');
    if (!access) return undefined;
    if (remembered.size >= REMEMBERED) remembered.clear();
    users.meet(access.identity);
    const caller: Caller = { kind: 'person', identity: access.identity };
    remembered.set(token, { caller, until: access.until });
    return caller;
  };

  return {
    issue,
    refresh: (refreshToken) => {
      const known = read(refreshToken, 'refresh');
      return known && issue(known.identity);
    },
    callerOf: (authorization) => {
      const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
      if (!token) return undefined;
      if (token.includes('.')) return callerOfToken(token);
      if (sameKey(token, keys.adminKey)) return { kind: 'administrator' };
      return sameKey(token, keys.publicKey) ? { kind: 'anonymous' } : undefined;
    },
  };
}
