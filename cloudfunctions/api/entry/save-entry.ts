import { bounds, optional, phoneMadeId, thingId } from '@domain/ledger/fields';
import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import { type SaveSteps, saveEntry } from '@platform/entries/save-entry';
import * as v from 'valibot';
import { instant, version } from '../input/fields';
import type { EntryView } from './entry.views';
import { entryView } from './entry-view';

/** @returns the procedure that makes or changes an entry of this kind; see `saveEntry` of the platform */
export const saveEntryOf = <
  N extends RoleProcedureName,
  Content,
  Schema extends v.GenericSchema<unknown, Content>,
>(
  name: N,
  rules: EntryRules<Content>,
  content: Schema,
  steps: SaveSteps<Content> = {},
) =>
  defineRoleProcedure({
    name,
    writes: true,
    input: v.strictObject({
      id: rules.kind === 'member' ? thingId : phoneMadeId,
      version: v.nullable(version),
      content,
      reason: v.optional(optional('修改原因', bounds.reason), ''),
      /** The phone's own clock, to be shown; the server's decides. */
      loggedAt: v.optional(v.nullable(instant), null),
    }),
    run: async (call, input): Promise<EntryView<Content>> =>
      entryView(call, rules, await saveEntry(call, rules, input as never, steps)),
  });
