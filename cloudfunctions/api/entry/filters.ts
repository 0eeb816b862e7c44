import { day, month, thingId, year } from '@domain/ledger/fields';
import type { Condition } from '@platform/database/database';
import * as v from 'valibot';

/** Where a page of a ledger ended: what it is sorted by, and the id that breaks ties. */
const place = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split('~')),
  v.strictTuple([v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/)), thingId]),
  v.transform(([on, id]) => ({ on, id })),
);

/** @returns the place as the client keeps it: opaque text */
export const writePlace = ({ on, _id }: { readonly on: string; readonly _id: string }): string =>
  `${on}~${_id}`;

/** How a ledger is filtered, sorted and paged. */
export const ledgerFilters = {
  /** The caller's own studio when left out; for officers then all studios below their union. */
  studioId: v.optional(thingId),
  /** Shanghai days, both included. */
  from: v.optional(day('开始日期')),
  to: v.optional(day('结束日期')),
  month: v.optional(month),
  year: v.optional(year),
  kind: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,30}$/))),
  memberId: v.optional(thingId),
  /** Sessions of a pair, or work on a project; of activities alone. */
  pairId: v.optional(thingId),
  projectId: v.optional(thingId),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  /** Only those that wait for the leader. */
  waiting: v.optional(v.boolean()),
  sort: v.optional(v.picklist(['newest', 'oldest']), 'newest'),
  after: v.optional(place),
} as const;
export type LedgerFilters = v.InferOutput<v.StrictObjectSchema<typeof ledgerFilters, undefined>>;

/** Sorts behind every text that begins with the same day. */
const endOf = (text: string): string => `${text}\uffff`;

const within = ({ from, to, month: inMonth, year: inYear }: LedgerFilters): Condition[] => [
  ...(from === undefined ? [] : [{ on: { $gte: from } }]),
  ...(to === undefined ? [] : [{ on: { $lte: endOf(to) } }]),
  ...(inMonth === undefined ? [] : [{ on: { $gte: inMonth, $lte: endOf(inMonth) } }]),
  ...(inYear === undefined ? [] : [{ on: { $gte: `${inYear}`, $lte: endOf(`${inYear}`) } }]),
];

const behind = ({ after, sort }: LedgerFilters): Condition[] => {
  if (after === undefined) return [];
  const operator = sort === 'newest' ? '$lt' : '$gt';
  return [
    { on: { [`${operator}e`]: after.on } },
    { $or: [{ on: { [operator]: after.on } }, { on: after.on, _id: { [operator]: after.id } }] },
  ];
};

/** The text is taken letter by letter, never as a pattern. */
const holding = (text: string): Condition => ({
  search: { $regex: text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&') },
});

/** @returns the conditions of a page of a ledger. @param reach what the caller may see */
export const ledgerConditions = (reach: Condition, filters: LedgerFilters): Condition => ({
  $and: [
    { ...reach, gone: false },
    ...(filters.kind === undefined ? [] : [{ kind: filters.kind }]),
    ...(filters.memberId === undefined ? [] : [{ memberIds: filters.memberId }]),
    ...(filters.pairId === undefined ? [] : [{ pairId: filters.pairId }]),
    ...(filters.projectId === undefined ? [] : [{ projectId: filters.projectId }]),
    ...(filters.waiting === true ? [{ waiting: true }] : []),
    ...within(filters),
    ...behind(filters),
    ...(filters.text === undefined || filters.text === '' ? [] : [holding(filters.text)]),
  ],
});
