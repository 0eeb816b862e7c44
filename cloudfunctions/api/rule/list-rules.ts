import { thingId } from '@domain/ledger/fields';
import { isOfficer } from '@domain/people/person';
import { ruleIdOf, ruleKindsOf } from '@domain/rulebook/kinds';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredRule } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { pathOf } from '@platform/rights/appointing';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { maySaveRules, type PlacedOwner, reachOwner, unionOwner } from './reach-rule';
import type { RuleShelf, RuleShelves } from './rule.views';
import { ruleRow } from './rule-view';

/** Unions below one that are shown: a system with more reads its register. */
const most = 500;

/** @returns the shelves of these owners, filled by one query */
const shelvesOf = async (call: RoleCall, owners: readonly PlacedOwner[]): Promise<readonly RuleShelf[]> => {
  const rules = await findMany<'rules', keyof StoredRule & string>('rules', {
    where: { ownerId: { $in: owners.map(({ owner }) => owner.id) } },
    without: ['versions.text', 'versions.files'],
    limit: 1_000,
  });
  const versions = new Map(rules.map((rule) => [rule._id, rule.versions]));
  const today = dayInShanghai(call.now);
  return owners.map((placed) => ({
    ownerKind: placed.owner.kind,
    ownerId: placed.owner.id,
    ownerName: placed.name,
    maySave: maySaveRules(call, placed),
    rows: ruleKindsOf(placed.owner.kind).map((kind) => {
      const id = ruleIdOf(placed.owner, kind);
      return ruleRow(id, kind, versions.get(id) ?? [], today);
    }),
  }));
};

/** The rules of a studio (二(二)1) and of the unions that bind the caller (三(七)); for officers also those below. */
export const listRules = defineProcedure({
  name: 'rule.list',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId) }),
  run: async (call, { studioId = call.role.studioId }): Promise<RuleShelves> => {
    const studio = studioId === undefined ? null : await reachOwner(call, { kind: 'studio', id: studioId });
    const unions = await allUnions();
    const bindingIds = pathOf(unions, call.role.unionId).map(({ _id }) => _id);
    const belowIds = isOfficer(call.role.capacity)
      ? [...unions.keys()]
          .filter((id) => id !== call.role.unionId)
          .filter((id) => pathOf(unions, id).some(({ _id }) => _id === call.role.unionId))
          .slice(0, most)
      : [];
    const placed = async (ids: readonly string[]): Promise<readonly PlacedOwner[]> =>
      (await Promise.all(ids.map((id) => unionOwner(call, id)))).filter((owner) => owner !== null);
    const [binding, below] = await Promise.all([placed(bindingIds), placed(belowIds)]);
    const shelves = await shelvesOf(call, [...(studio ? [studio] : []), ...binding, ...below]);
    const rest = studio ? shelves.slice(1) : shelves;
    return {
      studio: studio ? (shelves[0] ?? null) : null,
      unions: rest.slice(0, binding.length),
      below: rest.slice(binding.length),
    };
  },
});
