import { later } from '../time/later';
import type { Instant } from '../time/shanghai';

/** A browser that a person has let in from the mini-program. Its id is the custom user id of its token. */
export interface Session {
  readonly _id: string;
  readonly personId: string;
  /** `Chrome 浏览器 · Windows 电脑`, as the browser described itself. */
  readonly device: string;
  readonly startedAt: Instant;
  /** At most ten minutes behind. */
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  /** Ended by the person before its time; null while it runs. */
  readonly endedAt: Instant | null;
}

/** A working day. Milliseconds. */
export const sessionLife = 12 * 3600 * 1000;

/** A browser that nobody has used for so long is signed out: somebody has left the desk. Milliseconds. */
export const idleLife = 2 * 3600 * 1000;

/** @returns whether the session still lets its browser in */
export const isRunning = ({ endedAt, expiresAt, lastSeenAt }: Session, now: Instant): boolean =>
  endedAt === null && now < expiresAt && now < later(lastSeenAt, idleLife);

/** What a browser that asks to be signed in waits for. */
export type SignInState = 'waiting' | 'confirmed' | 'refused';

/** A browser's request to be signed in: confirmed once, within two minutes, by a person in the mini-program. */
export interface SignInRequest {
  readonly _id: string;
  /** SHA-256 of the code shown, hex. */
  readonly codeDigest: string;
  /** SHA-256 of the secret that only the asking browser holds, hex. */
  readonly secretDigest: string;
  readonly device: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  readonly state: SignInState;
  /** Who has confirmed; null until then. */
  readonly personId: string | null;
}
