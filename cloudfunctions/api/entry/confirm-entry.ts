import { Failure } from '@domain/failure/failure';
import { entryNames } from '@domain/ledger/entry';
import { confirm } from '@domain/ledger/keep';
import { entryRights } from '@domain/ledger/rights';
import { assertSeen, wasHandled } from '@platform/commit/commit';
import { notFound } from '@platform/door/refusals';
import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import { commitEntryChange } from '@platform/entries/entry-store';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import type { EntryView } from './entry.views';
import { entryView } from './entry-view';
import { openEntry } from './open-entry';

/** @returns the procedure by which the leader confirms an entry of this kind, as he or she has seen it */
export const confirmEntryOf = <N extends RoleProcedureName, Content>(name: N, rules: EntryRules<Content>) =>
  defineRoleProcedure({
    name,
    writes: true,
    input: v.strictObject({ id, version }),
    run: async (call, input): Promise<EntryView<Content>> => {
      const reached = await openEntry(call, rules, input.id);
      const { entry, standing } = reached;
      if (wasHandled(entry, call.requestId) || entry.confirmation) return entryView(call, rules, reached);
      if (entry.removal && standing === 'leader') {
        throw new Failure('WRONG_STATE', {
          message: `这条${entryNames[rules.kind]}已被${entry.removal.by.name}撤下，不必再确认。`,
        });
      }
      if (!entryRights(entry, { personId: call.person._id, standing }).confirm) throw notFound();
      assertSeen(entry, input.version);
      const confirmed = confirm(entry, call.person.name, call.now);
      return entryView(call, rules, {
        ...reached,
        entry: await commitEntryChange(call, rules, entry, confirmed),
      });
    },
  });
