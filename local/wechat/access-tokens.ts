import { randomBytes } from 'node:crypto';

/** Access tokens of the stand-in's HTTPS interface: one holds at a time, as WeChat's stable token does. */
export interface AccessTokens {
  /** @returns the one that holds now */
  current(): string;
  /** What a token is worth: it holds, it has expired (42001), or it is none of ours (40001). */
  standing(token: string | null): 'holds' | 'expired' | 'unknown';
  /** Ends the one that holds; the next question gets another. */
  expire(): void;
}

export function openAccessTokens(): AccessTokens {
  const fresh = (): string => randomBytes(24).toString('base64url');
  const expired = new Set<string>();
  let token = fresh();
  return {
    current: () => token,
    standing: (given) => {
      if (given === token) return 'holds';
      return given !== null && expired.has(given) ? 'expired' : 'unknown';
    },
    expire: () => {
      expired.add(token);
      token = fresh();
    },
  };
}
