import { closingOfPeriod, periodSchema } from '@domain/ledger/closing';
import { thingId } from '@domain/ledger/fields';
import { notFound } from '@platform/door/refusals';
import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import { ledgerAt } from '@platform/entries/ledger-at';
import { ledgerFilters, writePlace } from '@platform/entries/ledger-filters';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { ClosedPage } from './ledger.views';

const pageSize = 20;

/** @returns the procedure that shows a ledger of this kind as it stood when its year or month was closed */
export const ledgerAtClosingOf = <N extends RoleProcedureName, Content>(
  name: N,
  rules: EntryRules<Content>,
) =>
  defineRoleProcedure({
    name,
    writes: false,
    input: v.strictObject({
      studioId: v.optional(thingId),
      period: periodSchema,
      after: ledgerFilters.after,
    }),
    run: async (call, { studioId, period, after }): Promise<ClosedPage<Content>> => {
      const { studio } = await reachStudio(call, studioId);
      const closing = closingOfPeriod(studio.closings, period);
      if (!closing) throw notFound('the period is not closed');
      const behind = after && { on: after.on, id: after._id };
      const found = await ledgerAt(rules, { studioId: studio._id, period, at: closing.at }, behind, pageSize);
      const rows = found.slice(0, pageSize);
      const last = rows.at(-1);
      return {
        period,
        closedAt: closing.at,
        closedBy: closing.name,
        rows: rows.map(({ id, on, content, entry, changedSince }) => ({
          id,
          on,
          content,
          author: entry.author,
          changedSince,
        })),
        next: found.length > pageSize && last ? writePlace({ on: last.on, _id: last.id }) : null,
      };
    },
  });
