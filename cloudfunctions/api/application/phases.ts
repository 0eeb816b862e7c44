import type { Phase } from '@domain/application/application';

/** Every phase, in the order of the way. */
export const phases = [
  'draft',
  'opinions',
  'returned',
  'review',
  'publicNotice',
  'named',
  'rejected',
] as const satisfies readonly Phase[];
