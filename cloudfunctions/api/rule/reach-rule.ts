import { Failure } from '@domain/failure/failure';
import type { RuleState } from '@domain/rights/rule-rights';
import { type RuleKind, type RuleOwner, readRuleId } from '@domain/rulebook/kinds';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { pathOf } from '@platform/rights/appointing';
import { assertGranted, type Placed, verdictFor } from '@platform/rights/assert-granted';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import { allUnions } from '@platform/unions/unions';

/** Whose rules are spoken of, and where they stand in the table of rights. */
export interface PlacedOwner {
  readonly owner: RuleOwner;
  readonly name: string;
  readonly unionPath: readonly string[];
  readonly place: Placed & { readonly state: RuleState };
}

const studioOwner = async (call: RoleCall, id: string): Promise<PlacedOwner | null> => {
  const studio = await findById('studios', id);
  if (!studio) return null;
  const place = { ...placeOfStudio(call)(studio), state: 'studio' as const };
  return { owner: { kind: 'studio', id }, name: studio.name, unionPath: studio.unionPath, place };
};

/** @returns a union as an owner of rules: everyone whose own union is it, or stands below it, counts as its team */
export const unionOwner = async (call: RoleCall, id: string): Promise<PlacedOwner | null> => {
  const unions = await allUnions();
  const union = unions.get(id);
  if (!union) return null;
  const unionPath = pathOf(unions, id).map(({ _id }) => _id);
  const isBound = pathOf(unions, call.role.unionId).some(({ _id }) => _id === id);
  return {
    owner: { kind: 'union', id },
    name: union.name,
    unionPath,
    place: {
      teamIds: isBound ? [call.person._id] : [],
      unionPath,
      state: id === call.role.unionId ? 'ownUnion' : 'otherUnion',
    },
  };
};

/** @returns the owner, whom the caller may see. @throws Failure NOT_FOUND */
export const reachOwner = async (call: RoleCall, { kind, id }: RuleOwner): Promise<PlacedOwner> => {
  const found = kind === 'studio' ? await studioOwner(call, id) : await unionOwner(call, id);
  return assertGranted(call, 'rule.get', found, ({ place }) => place);
};

/**
 * @param id of a document that need not have been written yet
 * @throws Failure NOT_FOUND for what is no such id, and for what is nothing to the caller
 */
export const reachRule = async (
  call: RoleCall,
  id: string,
): Promise<PlacedOwner & { readonly kind: RuleKind }> => {
  const named = readRuleId(id);
  if (!named) throw notFound('no id of a rule');
  return { ...(await reachOwner(call, named.owner)), kind: named.kind };
};

/** @returns whether the caller may write the owner's rules */
export const maySaveRules = (call: RoleCall, { place }: PlacedOwner): boolean =>
  verdictFor(call, 'rule.save', place) === 'granted';

/** @throws Failure NOT_ALLOWED where the caller may read the owner's rules alone */
export const assertMaySave = (call: RoleCall, placed: PlacedOwner): void => {
  if (maySaveRules(call, placed)) return;
  throw new Failure('NOT_ALLOWED', {
    message: '制度由领军人物写，实施细则由各工会自己写；您可以查看，不能修改。',
    log: 'NOT_ALLOWED rule of another',
  });
};
