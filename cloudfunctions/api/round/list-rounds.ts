import { type Condition, findMany } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import * as v from 'valibot';
import type { RoundSummary } from './round.views';
import { roundSummary, roundSummaryFields } from './round-view';

/** The industry union's rounds; drafts for itself alone. */
const ofIndustryUnion = ({ role }: RoleCall): Condition =>
  role.capacity === 'industryUnion' ? { owner: null } : { owner: null, state: { $ne: 'draft' } };

/** Rounds that units run (三(七)): the own unit's, and of the units below a union what is published. */
const ofUnits = ({ role: { capacity, unionId } }: RoleCall): readonly Condition[] => {
  const published = { state: { $ne: 'draft' } };
  switch (capacity) {
    case 'unitUnion':
    case 'unitAdministration':
      return [{ 'owner.unionId': unionId }];
    case 'leader':
    case 'member':
      return [{ 'owner.unionId': unionId, ...published }];
    case 'directUnion':
    case 'industryUnion':
      return [{ 'owner.unionPath': unionId, ...published }];
    case 'expert':
      return [];
    default: {
      const never: never = capacity;
      return never;
    }
  }
};

/** Every round that the caller may read, latest year first. */
export const listRounds = defineProcedure({
  name: 'round.list',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<readonly RoundSummary[]> => {
    const rounds = await findMany('rounds', {
      where: { $or: [ofIndustryUnion(call), ...ofUnits(call)] },
      sort: [['year', 'desc']],
      fields: roundSummaryFields,
    });
    return rounds.map(roundSummary);
  },
});
