import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { EntryView } from './entry.views';
import { entryView } from './entry-view';
import { openEntry } from './open-entry';

/** @returns the procedure that shows one entry of this kind with everything it has said before */
export const getEntryOf = <N extends RoleProcedureName, Content>(name: N, rules: EntryRules<Content>) =>
  defineRoleProcedure({
    name,
    writes: false,
    input: v.strictObject({ id }),
    run: async (call, input): Promise<EntryView<Content>> =>
      entryView(call, rules, await openEntry(call, rules, input.id)),
  });
