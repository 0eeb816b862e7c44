import { cycleOf } from '@domain/cycle/cycle';
import type { StoredRenewal, StoredTitle } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { visibleTitles } from '@platform/titles/visible-titles';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { CycleRow } from './renewal.views';
import { cycleRow } from './renewal-view';

const most = 1_000;

/** Every title with a cycle that the caller may see, the one that ends first first: four queries however many. */
export const listRenewals = defineProcedure({
  name: 'renewal.list',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<readonly CycleRow[]> => {
    const [titles, { cycle: terms }, unions] = await Promise.all([
      findMany<'titles', keyof StoredTitle & string>('titles', {
        where: visibleTitles(call),
        sort: [['_id', 'asc']],
        without: ['trail'],
        limit: most,
      }),
      termsNow(),
      allUnions(),
    ]);
    const those = { titleId: { $in: titles.map(({ _id }) => _id) }, decidedAt: '' };
    const [open, appeals] = await Promise.all([
      findMany<'renewals', keyof StoredRenewal & string>('renewals', {
        where: those,
        without: ['years', 'trail'],
        limit: most,
      }),
      findMany('appeals', { where: those, fields: ['titleId'], limit: most }),
    ]);
    const openOf = new Map(open.map((one) => [one.titleId, one]));
    const appealed = new Set(appeals.map(({ titleId }) => titleId));
    return titles
      .flatMap((title) => {
        const cycle = cycleOf(title, terms);
        if (cycle === null) return [];
        const facts = {
          terms,
          unions,
          open: openOf.get(title._id) ?? null,
          appealOpen: appealed.has(title._id),
        };
        return [cycleRow(call, title, cycle, facts)];
      })
      .sort((one, other) => one.cycle.until.localeCompare(other.cycle.until));
  },
});
