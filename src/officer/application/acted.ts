import type { Verdict } from '../opinion/verdicts';

/** What the officer has just done on this page. */
export interface Acted {
  readonly id: string;
  readonly verdict: Verdict;
}
