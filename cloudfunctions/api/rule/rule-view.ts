import type { RuleKind } from '@domain/rulebook/kinds';
import { type RuleVersion, ruleStateOn, versionOn } from '@domain/rulebook/rule';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredRule } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { maySaveRules, type PlacedOwner } from './reach-rule';
import type { RuleRow, RuleView } from './rule.views';

/** @returns one line of a shelf. @param versions empty where nothing has been written */
export const ruleRow = (
  id: string,
  kind: RuleKind,
  versions: readonly Pick<RuleVersion, 'title' | 'inForceFrom' | 'number'>[],
  today: string,
): RuleRow => {
  const shown = versionOn(versions, today) ?? versions.at(-1);
  return {
    id,
    kind,
    state: ruleStateOn(versions, today),
    title: shown?.title ?? '',
    inForceFrom: shown?.inForceFrom ?? '',
    version: shown?.number ?? 0,
  };
};

/** @returns a rule whole, as the caller may see it. @param rule null while nothing has been written */
export const ruleView = (
  call: RoleCall,
  reached: PlacedOwner & { readonly kind: RuleKind },
  id: string,
  rule: StoredRule | null,
): RuleView => {
  const versions = rule?.versions ?? [];
  const today = dayInShanghai(call.now);
  return {
    id,
    version: rule?.version ?? 0,
    kind: reached.kind,
    ownerKind: reached.owner.kind,
    ownerName: reached.name,
    state: ruleStateOn(versions, today),
    maySave: maySaveRules(call, reached),
    current: versionOn(versions, today)?.number ?? 0,
    versions: versions.map(({ personId: _, ...version }) => version).reverse(),
  };
};
