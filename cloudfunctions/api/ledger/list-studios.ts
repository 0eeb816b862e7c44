import { thingId, year } from '@domain/ledger/fields';
import { missingIn, silentAfterDays, silentDays } from '@domain/ledger/missing';
import type { Instant } from '@domain/time/shanghai';
import type { StoredStudio } from '@platform/database/collections';
import { type Condition, findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { type StudioYear, studioYears } from '@platform/studios/studio-facts';
import * as v from 'valibot';
import type { ManagementPage, ManagementRow } from './ledger.views';

const pageSize = 20;

const place = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split('~')),
  v.strictTuple([v.pipe(v.string(), v.regex(/^([\dT:.Z-]{24})?$/)), thingId]),
  v.transform(([at, id]) => ({ at, id })),
);

/** The instant at or before which a last entry makes a studio silent. */
const silentSince = (now: Instant): Instant =>
  new Date(Date.parse(now) - silentAfterDays * 86_400_000).toISOString();

const named = (text: string): Condition => {
  const pattern = { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
  return { $or: [{ name: pattern }, { leaderName: pattern }, { unitName: pattern }] };
};

/** @returns one studio in the management ledger */
export const managementRow = (
  studio: StoredStudio,
  facts: StudioYear,
  inYear: number,
  now: Instant,
): ManagementRow => {
  const silent = silentDays(studio.lastLoggedAt, now);
  return {
    studioId: studio._id,
    name: studio.name,
    leaderName: studio.leaderName,
    unitName: studio.unitName,
    state: studio.state,
    members: facts.members,
    activities: facts.activities,
    hours: facts.sums.hours,
    mentoringHours: facts.sums.byKind.mentoring.hours,
    pairs: { running: facts.runningPairs, overdue: facts.overduePairs },
    projects: facts.projects,
    results: facts.sums.byLevel,
    waiting: facts.waiting,
    lastLoggedAt: studio.lastLoggedAt,
    silentDays: silent,
    isSilent: silent === null || silent >= silentAfterDays,
    missing: missingIn(facts, inYear, now),
  };
};

/**
 * The management ledger (二(二)2): every studio below the officer's union with its year and what is missing,
 * twenty a page; those active last come first, or those silent longest.
 */
export const listStudios = defineProcedure({
  name: 'ledger.management',
  writes: false,
  input: v.strictObject({
    year,
    text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    /** Only those without an entry for sixty days. */
    silent: v.optional(v.boolean()),
    sort: v.optional(v.picklist(['active', 'silent']), 'active'),
    after: v.optional(place),
  }),
  run: async (call, { year: inYear, text, silent, sort, after }): Promise<ManagementPage> => {
    const direction = sort === 'active' ? 'desc' : 'asc';
    const operator = sort === 'active' ? '$lt' : '$gt';
    const conditions: Condition[] = [
      { unionPath: call.role.unionId },
      ...(silent === true ? [{ lastLoggedAt: { $lte: silentSince(call.now) } }] : []),
      ...(text === undefined || text === '' ? [] : [named(text)]),
      ...(after === undefined
        ? []
        : [
            { lastLoggedAt: { [`${operator}e`]: after.at } },
            {
              $or: [
                { lastLoggedAt: { [operator]: after.at } },
                { lastLoggedAt: after.at, _id: { [operator]: after.id } },
              ],
            },
          ]),
    ];
    const found = await findMany<'studios', keyof StoredStudio & string>('studios', {
      where: { $and: conditions },
      sort: [
        ['lastLoggedAt', direction],
        ['_id', direction],
      ],
      limit: pageSize + 1,
      without: ['templates'],
    });
    const studios = found.slice(0, pageSize);
    const facts = await studioYears(studios, inYear, call.now);
    const last = studios.at(-1);
    return {
      rows: studios.flatMap((studio) => {
        const known = facts.get(studio._id);
        return known ? [managementRow(studio, known, inYear, call.now)] : [];
      }),
      next: found.length > pageSize && last ? `${last.lastLoggedAt}~${last._id}` : null,
    };
  },
});
