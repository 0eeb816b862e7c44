import { type Condition, findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { behind, cursor, writeCursor } from '../input/cursor';
import { id } from '../input/fields';
import { actorOf } from './actor-of';
import type { ApplicationSummary } from './application.views';
import { summaryFields, summaryOf } from './application-summary';
import { phases } from './phases';
import { mineAlone, visibleTo } from './visible-to';

const pageSize = 20;

/** Names that hold the text somewhere; the text is taken letter by letter, never as a pattern. */
const named = (text: string): Condition => {
  const pattern = { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
  return { $or: [{ studioName: pattern }, { leaderName: pattern }, { unitName: pattern }] };
};

/** What the caller may see, oldest state first, twenty a page. */
export const listApplications = defineProcedure({
  name: 'application.list',
  writes: false,
  input: v.strictObject({
    roundId: v.optional(id),
    phase: v.optional(v.picklist(phases)),
    mine: v.optional(v.boolean()),
    text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    after: v.optional(cursor),
  }),
  run: async (call, { roundId, phase, mine, text, after }) => {
    const { actor, unions } = await actorOf(call);
    const conditions: Condition[] = [
      mine === true ? mineAlone(actor) : visibleTo(actor),
      roundId === undefined ? {} : { roundId },
      phase === undefined ? {} : { phase },
      text === undefined || text === '' ? {} : named(text),
      behind(after, 'since', '$gt'),
    ].filter((condition) => Object.keys(condition).length > 0);
    const found = await findMany('applications', {
      where: { $and: conditions },
      sort: [
        ['since', 'asc'],
        ['_id', 'asc'],
      ],
      limit: pageSize + 1,
      fields: summaryFields,
    });
    const rows: ApplicationSummary[] = found
      .slice(0, pageSize)
      .map((application) => summaryOf(application, actor, unions));
    const last = rows.at(-1);
    const next = found.length > pageSize && last ? writeCursor({ at: last.since, id: last.id }) : null;
    return { rows, next };
  },
});
