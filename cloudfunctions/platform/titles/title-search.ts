import { titleLevels } from '@domain/title/title';
import * as v from 'valibot';
import type { Condition } from '../database/database';
import type { RoleCall } from '../door/procedure';
import { visibleTitles } from './visible-titles';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));

/** How the register of titles is narrowed: by round, studio, class, level, year, industry, unit or union, and words. */
export const titleFilters = {
  roundId: v.optional(id),
  studioId: v.optional(id),
  class: v.optional(v.picklist([1, 2, 3, 4])),
  level: v.optional(v.picklist(titleLevels)),
  year: v.optional(v.pipe(v.number(), v.safeInteger())),
  industry: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** A union: the unit's own, or any above it. */
  unionId: v.optional(id),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  /** Only titles that are kept. */
  kept: v.optional(v.boolean()),
};
export type TitleFilters = v.InferOutput<v.StrictObjectSchema<typeof titleFilters, undefined>>;

const worded = (text: string): Condition => {
  const pattern = { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
  const fields = ['issues.studioName', 'issues.leaderName', 'issues.unitName', 'number'];
  return { $or: fields.map((field) => ({ [field]: pattern })) };
};

/** @returns the titles that the caller may see and that pass the filters */
export const titlesWhere = (
  call: RoleCall,
  { unionId, text = '', kept = false, ...equal }: TitleFilters,
  ...more: readonly Condition[]
): Condition => ({
  $and: [
    visibleTitles(call),
    ...Object.entries(equal)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => ({ [field]: value })),
    ...(unionId === undefined ? [] : [{ unionPath: unionId }]),
    ...(text === '' ? [] : [worded(text)]),
    ...(kept ? [{ 'state.kind': { $ne: 'removed' } }] : []),
    ...more,
  ],
});

/** Latest first; of one naming in the order of their ids. */
export const latestFirst = [
  ['since', 'desc'],
  ['_id', 'asc'],
] as const;
