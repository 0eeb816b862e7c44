/** Why an invocation gave no result. */
export type FailureKind = 'not-found' | 'execution' | 'time-limit' | 'memory-limit' | 'too-many';

/** How an invocation ended: with the JSON text of what `main` returned, or without. */
export type Outcome =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly kind: FailureKind; readonly message: string };

export const failed = (kind: FailureKind, message: string): Outcome => ({ ok: false, kind, message });
