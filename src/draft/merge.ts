import type { Answer, Answers } from '@domain/form/answers';
import { equal } from './equal';

/** A field that was changed on two devices since both last agreed. */
export interface Clash {
  readonly key: string;
  readonly mine: Answer;
  /** Missing when the other device has left it empty. */
  readonly theirs: Answer | undefined;
}

export interface Merged {
  /** Changes of this device that still have to reach the server. */
  readonly changes: Answers;
  /** Among those changes, the ones that need the leader's choice first. */
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what was typed here and what the server now has, field by field. A field that only one side
 * changed keeps that change; a field that both changed differently is left to the leader.
 * @param base what the server had when this device last agreed with it
 * @param changes fields changed here since
 * @param theirs what the server has now
 */
export const merge = (base: Answers, changes: Answers, theirs: Answers): Merged => {
  const open = Object.entries(changes).filter(([key, mine]) => !equal(mine, theirs[key]));
  return {
    changes: Object.fromEntries(open),
    clashes: open
      .filter(([key]) => !equal(base[key], theirs[key]))
      .map(([key, mine]) => ({ key, mine, theirs: theirs[key] })),
  };
};
