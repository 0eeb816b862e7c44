import { assertTerms, programmeId, programmeTerms } from '@domain/programme/terms';
import { assertSeen, commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { storedTerms } from '@platform/programme/terms';
import * as v from 'valibot';
import { version } from '../input/fields';
import type { TermsView } from './get-terms';

/** The industry union settles what the rules leave open. What was filed before keeps the terms of its time. */
export const changeTerms = defineProcedure({
  name: 'terms.change',
  writes: true,
  input: v.strictObject({ version: v.nullable(version), terms: programmeTerms }),
  run: async (call, { version: seen, terms }): Promise<TermsView> => {
    const stored = await storedTerms();
    if (stored && wasHandled(stored, call.requestId)) return { version: stored.version, terms: stored.terms };
    if (stored) assertSeen(stored, seen ?? 0);
    assertTerms(terms);
    if (stored) {
      const changed = await commitChange(call, 'programmes', stored, { terms });
      return { version: changed.version, terms };
    }
    const { document, isNew } = await commitNew(call, 'programmes', { _id: programmeId, terms });
    if (!isNew && !wasHandled(document, call.requestId)) assertSeen(document, 0);
    return { version: document.version, terms: document.terms };
  },
});
