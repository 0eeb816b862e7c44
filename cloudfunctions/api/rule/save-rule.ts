import { thingId } from '@domain/ledger/fields';
import { ruleKindNames } from '@domain/rulebook/kinds';
import { ruleContent, withVersion } from '@domain/rulebook/rule';
import { assertSeen, commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { assertClean } from '@platform/content/assert-clean';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import * as v from 'valibot';
import { version } from '../input/fields';
import { assertMaySave, reachRule } from './reach-rule';
import type { RuleView } from './rule.views';
import { ruleView } from './rule-view';

/** Writes a rule, or a further version of it; earlier versions stay as they are. */
export const saveRule = defineProcedure({
  name: 'rule.save',
  writes: true,
  input: v.strictObject({
    id: thingId,
    /** The one seen; null where nothing had been written. */
    version: v.nullable(version),
    content: ruleContent,
  }),
  run: async (call, { id, version: seen, content: entered }): Promise<RuleView> => {
    const reached = await reachRule(call, id);
    assertMaySave(call, reached);
    const stored = await findById('rules', id);
    if (stored && wasHandled(stored, call.requestId)) return ruleView(call, reached, id, stored);
    if (stored) assertSeen(stored, seen ?? 0);
    const content = await withStoredFiles({ kind: 'rule', id }, stored?.versions ?? [], entered);
    const by = { at: call.now, personId: call.person._id, personName: call.person.name };
    const versions = withVersion(stored?.versions ?? [], content, by);
    await assertClean(call.person, [
      { field: 'content.title', label: '名称', text: content.title },
      { field: 'content.text', label: ruleKindNames[reached.kind], text: content.text },
      { field: 'content.reason', label: '修改说明', text: content.reason },
    ]);
    if (stored) {
      return ruleView(call, reached, id, await commitChange(call, 'rules', stored, { versions }));
    }
    const { owner, unionPath, kind } = reached;
    const fresh = { _id: id, ownerKind: owner.kind, ownerId: owner.id, kind, unionPath, versions };
    const { document, isNew } = await commitNew(call, 'rules', fresh);
    if (!isNew && !wasHandled(document, call.requestId)) assertSeen(document, 0);
    return ruleView(call, reached, id, document);
  },
});
