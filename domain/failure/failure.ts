import type { Instant } from '../time/shanghai';

/** Everything that can go wrong for a caller. A closed list: a new code needs a test of its own. */
export const failureCodes = [
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'INVALID',
  'CONFLICT',
  'WRONG_STATE',
  'LATE',
  'RULES_NOT_MET',
  'TOO_LARGE',
  'TOO_MANY',
  'OUTDATED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** One thing to put right: where it is, what to do, and the clause that asks for it. */
export interface Problem {
  /** Path of the field, for example `roster.3.birth`. */
  readonly field?: string;
  /** Plain Chinese: what is wrong and what to do. */
  readonly message: string;
  /** Clause id, for example `一(二)2`. */
  readonly clause?: string;
}

/** What a caller is told. Never holds a stack trace or a word of the log message. */
export interface FailureView extends Problem {
  readonly code: FailureCode;
  readonly problems?: readonly Problem[];
  /** For TOO_MANY: from when on it may be tried again. */
  readonly retryAt?: Instant;
}

export interface FailureParts extends Problem {
  readonly problems?: readonly Problem[];
  readonly retryAt?: Instant;
  /** For the log only; holds no personal data. */
  readonly log?: string;
}

/**
 * The one error type of the programme. `message` is for the log, `userMessage` for the person.
 * A caller without the right to see an object gets NOT_FOUND, the same as for one that does not exist;
 * NOT_ALLOWED is for what one may see but not do.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly userMessage: string;
  readonly field?: string;
  readonly clause?: string;
  readonly problems?: readonly Problem[];
  readonly retryAt?: Instant;

  constructor(code: FailureCode, parts: FailureParts) {
    super(parts.log ?? `${code}: ${parts.message}`);
    this.name = 'Failure';
    this.code = code;
    this.userMessage = parts.message;
    this.field = parts.field;
    this.clause = parts.clause;
    this.problems = parts.problems;
    this.retryAt = parts.retryAt;
  }

  /** @returns the part of the failure that leaves the server */
  toView(): FailureView {
    return {
      code: this.code,
      message: this.userMessage,
      field: this.field,
      clause: this.clause,
      problems: this.problems,
      retryAt: this.retryAt,
    };
  }
}
