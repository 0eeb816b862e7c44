import type { FailureCode } from '@domain/failure/failure';

/** A call that ended without an answer to show. */
export interface FailedCall {
  readonly procedure: string;
  readonly code: FailureCode;
}

const listeners = new Set<(failed: FailedCall) => void>();

/** Listens to calls that failed for good, after all tries. */
export const watchFailedCalls = (listener: (failed: FailedCall) => void): void => {
  listeners.add(listener);
};

/** Tells all listeners of a call that failed. */
export const tellFailedCall = (failed: FailedCall): void => {
  for (const listener of listeners) listener(failed);
};
