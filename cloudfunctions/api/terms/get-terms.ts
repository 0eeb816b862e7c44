import type { ProgrammeTerms } from '@domain/programme/terms';
import { defineProcedure } from '@platform/door/procedure';
import { storedTerms, termsOf } from '@platform/programme/terms';
import * as v from 'valibot';

/** What the industry union has settled about a studio's years; `version` is 0 while that is what is usual. */
export interface TermsView {
  readonly version: number;
  readonly terms: ProgrammeTerms;
}

/** The terms that hold now, for everyone concerned. */
export const getTerms = defineProcedure({
  name: 'terms.get',
  writes: false,
  input: v.strictObject({}),
  run: async (): Promise<TermsView> => {
    const stored = await storedTerms();
    return { version: stored?.version ?? 0, terms: termsOf(stored) };
  },
});
