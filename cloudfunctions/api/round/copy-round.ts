import { createHash } from 'node:crypto';
import { copyRound as copyTerms } from '@domain/round/change-round';
import { nominationLevels, type RoundOwner } from '@domain/round/round';
import { pathToTop } from '@domain/unions/path';
import { commitNew } from '@platform/commit/commit';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfRound } from '@platform/rounds/place-of-round';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { roundView } from './round-view';

/** The same request gives the same id, so that a retry finds the copy that was made. */
const idOfCopy = (year: number, requestId: string): string =>
  `${year}-${createHash('sha256').update(requestId).digest('hex').slice(0, 12)}`;

/** @returns the unit whose own round the caller makes; null for the industry union's */
const ownerOf = async ({ role: { capacity, unionId } }: RoleCall): Promise<RoundOwner | null> => {
  if (capacity === 'industryUnion') return null;
  const path = pathToTop([...(await allUnions()).values()], unionId);
  const [own] = path;
  if (own?.unit == null) throw notFound('the union of a unit officer has no unit');
  return {
    unionId,
    unionName: own.name,
    unitName: own.unit.name,
    unionPath: path.map(({ _id }) => _id),
  };
};

/**
 * Makes a round as a draft with the rules of another one: next year's, one that recommends named studios, or a unit's
 * own (三(七)).
 */
export const copyRound = defineProcedure({
  name: 'round.copy',
  writes: true,
  input: v.strictObject({
    fromId: id,
    year: v.pipe(v.number(), v.safeInteger()),
    nominatesTo: v.optional(v.picklist(nominationLevels)),
  }),
  run: async (call, { fromId, year, nominatesTo }) => {
    const from = assertGranted(call, 'round.copy', await roundById(fromId), placeOfRound(call), 'round.get');
    const owner = await ownerOf(call);
    const purpose = owner ? { owner } : nominatesTo && { nominatesTo };
    const draft = copyTerms(plainRound(from), idOfCopy(year, call.requestId), year, purpose);
    const { document } = await commitNew(call, 'rounds', draft);
    return roundView(plainRound(document));
  },
});
