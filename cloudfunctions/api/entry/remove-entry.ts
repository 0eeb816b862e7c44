import { Failure } from '@domain/failure/failure';
import { entryNames } from '@domain/ledger/entry';
import { bounds, optional } from '@domain/ledger/fields';
import { remove } from '@domain/ledger/keep';
import { entryRights } from '@domain/ledger/rights';
import { assertSeen, wasHandled } from '@platform/commit/commit';
import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import { commitEntryChange } from '@platform/entries/entry-store';
import { writingOf } from '@platform/entries/save-entry';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import type { EntryView } from './entry.views';
import { entryView } from './entry-view';
import { openEntry } from './open-entry';

/** @returns the procedure that takes an entry of this kind out of its ledger; what it said stays on record */
export const removeEntryOf = <N extends RoleProcedureName, Content>(name: N, rules: EntryRules<Content>) =>
  defineRoleProcedure({
    name,
    writes: true,
    input: v.strictObject({
      id,
      version,
      reason: v.optional(optional('撤下原因', bounds.reason), ''),
    }),
    run: async (call, input): Promise<EntryView<Content>> => {
      const reached = await openEntry(call, rules, input.id);
      const { entry, standing } = reached;
      if (wasHandled(entry, call.requestId) || entry.removal) return entryView(call, rules, reached);
      if (!entryRights(entry, { personId: call.person._id, standing }).remove) {
        throw new Failure('NOT_ALLOWED', {
          message: `这条${entryNames[rules.kind]}由${entry.author.name}填写，您不能撤下。`,
        });
      }
      assertSeen(entry, input.version);
      const removed = remove(entry, rules.daysOf(entry.content), writingOf(reached, call, input.reason));
      return entryView(call, rules, {
        ...reached,
        entry: await commitEntryChange(call, rules, entry, removed),
      });
    },
  });
