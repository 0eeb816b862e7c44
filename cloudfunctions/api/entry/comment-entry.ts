import { Failure } from '@domain/failure/failure';
import { entryNames } from '@domain/ledger/entry';
import { required } from '@domain/ledger/fields';
import { comment } from '@domain/ledger/keep';
import { entryRights } from '@domain/ledger/rights';
import { wasHandled } from '@platform/commit/commit';
import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import { commitEntryChange } from '@platform/entries/entry-store';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { EntryView } from './entry.views';
import { entryView } from './entry-view';
import { openEntry } from './open-entry';

/** @returns the procedure by which the leader, or who has written the entry, says something about it */
export const commentEntryOf = <N extends RoleProcedureName, Content>(name: N, rules: EntryRules<Content>) =>
  defineRoleProcedure({
    name,
    writes: true,
    input: v.strictObject({ id, text: required('批注', 500) }),
    run: async (call, input): Promise<EntryView<Content>> => {
      const reached = await openEntry(call, rules, input.id);
      const { entry, standing } = reached;
      // Also where twenty other writes came between the first try and this one.
      const isSaid = entry.comments.some(({ id: said }) => said === call.requestId);
      if (isSaid || wasHandled(entry, call.requestId)) return entryView(call, rules, reached);
      if (!entryRights(entry, { personId: call.person._id, standing }).comment) {
        throw new Failure('NOT_ALLOWED', {
          message: `这条${entryNames[rules.kind]}由领军人物和填写人批注，您可以查看。`,
        });
      }
      const said = {
        id: call.requestId,
        by: { personId: call.person._id, name: call.person.name },
        at: call.now,
        text: input.text,
      };
      return entryView(call, rules, {
        ...reached,
        entry: await commitEntryChange(call, rules, entry, comment(entry, said)),
      });
    },
  });
