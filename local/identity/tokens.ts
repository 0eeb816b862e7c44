import type { Clock } from '../clock';
import { type Keys, sameKey } from '../keys/keys';
import { type Caller, type Identity, parseIdentity, subjectOf, subjectOfDevice } from './identity';
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
  /** A token that stands for nobody: the same visitor for the same device, whom nothing is known of. */
  issueAnonymous(deviceId: string): SignIn;
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

  const signIn = (sub: string, scope: string, who: Record<string, unknown>): SignIn => {
    const now = Math.floor(clock.now() / 1000);
    const claims = { sub, iat: now, ...who };
    return {
      token_type: 'Bearer',
      access_token: sign({ ...claims, use: 'access', exp: now + ACCESS_SECONDS }, keys.tokenSecret),
      refresh_token: sign({ ...claims, use: 'refresh', exp: now + REFRESH_SECONDS }, keys.tokenSecret),
      expires_in: ACCESS_SECONDS,
      scope,
      sub,
    };
  };

  const issue = (identity: Identity): SignIn => {
    users.meet(identity);
    return signIn(subjectOf(identity), 'user', { identity });
  };

  const issueAnonymous = (device: string): SignIn => signIn(subjectOfDevice(device), 'anonymous', { device });

  const read = (
    token: string,
    use: string,
  ): { claims: Record<string, unknown>; until: number } | undefined => {
    const claims = verify(token, keys.tokenSecret);
    if (claims?.use !== use || typeof claims.exp !== 'number' || claims.exp * 1000 <= clock.now()) {
      return undefined;
    }
    return { claims, until: claims.exp * 1000 };
  };

  const callerFrom = ({ identity, device }: Record<string, unknown>): Caller => {
    if (typeof device === 'string') return { kind: 'anonymous' };
    const person = parseIdentity(identity);
    users.meet(person);
    return { kind: 'person', identity: person };
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
    const caller = callerFrom(access.claims);
    remembered.set(token, { caller, until: access.until });
    return caller;
  };

  return {
    issue,
    issueAnonymous,
    refresh: (refreshToken) => {
      const known = read(refreshToken, 'refresh');
      if (!known) return undefined;
      const { device, identity } = known.claims;
      return typeof device === 'string' ? issueAnonymous(device) : issue(parseIdentity(identity));
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
