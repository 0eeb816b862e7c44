import { createHash } from 'node:crypto';
import { copyRound as copyTerms } from '@domain/round/change-round';
import { nominationLevels } from '@domain/round/round';
import { commitNew } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { plainRound, roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { roundView } from './round-view';

/** The same request gives the same id, so that a retry finds the copy that was made. */
const idOfCopy = (year: number, requestId: string): string =>
  `${year}-${createHash('sha256').update(requestId).digest('hex').slice(0, 12)}`;

/** Makes a round as a draft with the rules of another one: next year's, or one that recommends named studios. */
export const copyRound = defineProcedure({
  name: 'round.copy',
  writes: true,
  input: v.strictObject({
    fromId: id,
    year: v.pipe(v.number(), v.safeInteger()),
    nominatesTo: v.optional(v.picklist(nominationLevels)),
  }),
  run: async (call, { fromId, year, nominatesTo }) => {
    const from = await roundById(fromId);
    if (!from) throw notFound();
    const draft = copyTerms(plainRound(from), idOfCopy(year, call.requestId), year, nominatesTo);
    const { document } = await commitNew(call, 'rounds', draft);
    return roundView(plainRound(document));
  },
});
