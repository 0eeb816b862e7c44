import { createHash } from 'node:crypto';
import { copyRound as copyTerms } from '@domain/round/change-round';
import { findById, insert } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { plainRound, roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { roundView } from './round-view';

/** The same request gives the same id, so that a retry finds the copy that was made. */
const idOfCopy = (year: number, requestId: string): string =>
  `${year}-${createHash('sha256').update(requestId).digest('hex').slice(0, 12)}`;

/** Makes next year's round as a draft with the rules of another one. */
export const copyRound = defineProcedure({
  name: 'round.copy',
  writes: true,
  input: v.strictObject({ fromId: id, year: v.pipe(v.number(), v.safeInteger()) }),
  run: async ({ requestId }, { fromId, year }) => {
    const from = await roundById(fromId);
    if (!from) throw notFound();
    const draft = copyTerms(plainRound(from), idOfCopy(year, requestId), year);
    const isNew = await insert('rounds', { ...draft, outbox: [], hasOutgoing: false, handled: [requestId] });
    const stored = isNew ? null : await findById('rounds', draft._id);
    return roundView(stored ? plainRound(stored) : draft);
  },
});
