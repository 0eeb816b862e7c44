import { thingId } from '@domain/ledger/fields';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { reachRule } from './reach-rule';
import type { RuleView } from './rule.views';
import { ruleView } from './rule-view';

/** One rule with all its versions; one that nobody has written yet has none. */
export const getRule = defineProcedure({
  name: 'rule.get',
  writes: false,
  input: v.strictObject({ id: thingId }),
  run: async (call, { id }): Promise<RuleView> => {
    const reached = await reachRule(call, id);
    return ruleView(call, reached, id, await findById('rules', id));
  },
});
