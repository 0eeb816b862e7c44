import { thingId, year } from '@domain/ledger/fields';
import type { StoredCare, StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { every } from '@platform/database/every';
import { defineProcedure } from '@platform/door/procedure';
import { verdictFor } from '@platform/rights/assert-granted';
import { carePeople } from '@platform/studios/care-facts';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import * as v from 'valibot';
import type { CareDecisionView, CareList } from './care.views';

const pageSize = 20;

const decisionView = ({ kind, outcome, note, grounds, by, at, version }: StoredCare): CareDecisionView => ({
  kind,
  outcome,
  note,
  grounds,
  by: `${by.unionName} ${by.personName}`,
  at,
  version,
});

/**
 * Whom to consider for commendation, recuperation, exchange and training (三(三)), with the grounds and what was
 * decided: studio by studio, people by name, for officers alone. Nobody is scored, and nobody is ranked.
 */
export const listCare = defineProcedure({
  name: 'care.list',
  writes: false,
  input: v.strictObject({ year, after: v.optional(thingId) }),
  run: async (call, { year: inYear, after }): Promise<CareList> => {
    const found = await findMany<'studios', keyof StoredStudio & string>('studios', {
      where: {
        $and: [
          { unionPath: call.role.unionId, 'state.kind': { $ne: 'removed' } },
          ...(after === undefined ? [] : [{ _id: { $gt: after } }]),
        ],
      },
      sort: [['_id', 'asc']],
      without: ['templates', 'closings'],
      limit: pageSize + 1,
    });
    const studios = found.slice(0, pageSize);
    const [people, decisions] = await Promise.all([
      carePeople(studios, inYear, call.now),
      every<'cares', keyof StoredCare & string>(
        'cares',
        { studioId: { $in: studios.map(({ _id }) => _id) }, year: inYear },
        { without: ['trail'] },
      ),
    ]);
    return {
      studios: studios.map((studio) => {
        const decides = verdictFor(call, 'care.decide', placeOfStudio(call)(studio)) === 'granted';
        return {
          studioId: studio._id,
          studioName: studio.name,
          unitName: studio.unitName,
          people: (people.get(studio._id) ?? []).flatMap(({ member, suggestions }) => {
            const own = decisions.filter(({ memberId }) => memberId === member.id).map(decisionView);
            return suggestions.length === 0 && own.length === 0
              ? []
              : [
                  {
                    memberId: member.id,
                    name: member.name,
                    role: member.role,
                    suggestions,
                    decisions: own,
                    mayDecide: decides && member.personId !== call.person._id,
                  },
                ];
          }),
        };
      }),
      next: found.length > pageSize ? (studios.at(-1)?._id ?? null) : null,
    };
  },
});
