import { Failure } from '@domain/failure/failure';
import { day, month, thingId, year } from '@domain/ledger/fields';
import * as v from 'valibot';
import type { Condition } from '../database/database';
import type { DaySpan, EntryRules } from './entry-rules';

/** How a ledger can be sorted: by time, or within one studio by hours (the most first) or by the first person named. */
export const ledgerSorts = ['newest', 'oldest', 'hours', 'person'] as const;
type LedgerSort = (typeof ledgerSorts)[number];

/** Where a page of a ledger ended: its time, the id that breaks ties, and what else it is sorted by. */
const place = v.pipe(
  v.string(),
  v.maxLength(300),
  v.transform((text) => {
    const [on, id, ...value] = text.split('~');
    return { on, _id: id, value: value.join('~') };
  }),
  v.strictObject({
    on: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/)),
    _id: thingId,
    value: v.string(),
  }),
);
type Place = v.InferOutput<typeof place>;

/** What of an entry its place in a ledger follows from. */
export interface Placed {
  readonly _id: string;
  readonly on: string;
  readonly person?: string;
  readonly content?: unknown;
}

const hoursOf = (content: unknown): number => {
  const hours =
    typeof content === 'object' && content !== null && 'hours' in content ? content.hours : undefined;
  return typeof hours === 'number' ? hours : 0;
};

/** @returns where an entry stands in a ledger that is sorted so */
export const placeOf = ({ on, _id, person, content }: Placed, sort: LedgerSort): Place => ({
  on,
  _id,
  value: sort === 'hours' ? String(hoursOf(content)) : sort === 'person' ? (person ?? '') : '',
});

/** @returns the place as the client keeps it: opaque text */
export const writePlace = (entry: Placed, sort: LedgerSort = 'newest'): string => {
  const { on, _id, value } = placeOf(entry, sort);
  return `${on}~${_id}~${value}`;
};

/** What a ledger is narrowed to, and in which order it comes. */
export const ledgerSelection = {
  /** The caller's own studio when left out; for officers then all studios below their union. */
  studioId: v.optional(thingId),
  /** Shanghai days, both included. */
  from: v.optional(day('开始日期')),
  to: v.optional(day('结束日期')),
  month: v.optional(month),
  year: v.optional(year),
  kind: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,30}$/))),
  memberId: v.optional(thingId),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  /** Only those that wait for the leader. */
  waiting: v.optional(v.boolean()),
} as const;
export type LedgerSelection = Partial<
  v.InferOutput<v.StrictObjectSchema<typeof ledgerSelection, undefined>> & {
    readonly pairId: string;
    readonly projectId: string;
  }
>;

/** A page of a ledger. */
export const ledgerFilters = {
  ...ledgerSelection,
  /** Sessions of a pair, or work on a project; of activities alone. */
  pairId: v.optional(thingId),
  projectId: v.optional(thingId),
  sort: v.optional(v.picklist(ledgerSorts), 'newest'),
  after: v.optional(place),
} as const;
export type LedgerFilters = v.InferOutput<v.StrictObjectSchema<typeof ledgerFilters, undefined>>;

type Direction = 'asc' | 'desc';
const orders: Readonly<Record<LedgerSort, readonly (readonly [field: string, direction: Direction])[]>> = {
  newest: [
    ['on', 'desc'],
    ['_id', 'desc'],
  ],
  oldest: [
    ['on', 'asc'],
    ['_id', 'asc'],
  ],
  hours: [
    ['content.hours', 'desc'],
    ['on', 'desc'],
    ['_id', 'desc'],
  ],
  person: [
    ['person', 'asc'],
    ['on', 'asc'],
    ['_id', 'asc'],
  ],
};

/**
 * @param isOfOne whether one studio's ledger is read: what all studios of a union have is sorted by time alone
 * @returns the fields by which a ledger comes in this order
 * @throws Failure INVALID naming the field `sort`
 */
export const ledgerOrder = (sort: LedgerSort, isOfOne: boolean): (typeof orders)[LedgerSort] => {
  if (!isOfOne && (sort === 'hours' || sort === 'person')) {
    throw new Failure('INVALID', {
      message: '按时长或人员排序，请先选定一个工作室。',
      field: 'sort',
    });
  }
  return orders[sort];
};

const valuesAt = (sort: LedgerSort, { on, _id, value }: Place): readonly (string | number)[] =>
  sort === 'hours' ? [Number(value) || 0, on, _id] : sort === 'person' ? [value, on, _id] : [on, _id];

/** @returns conditions of what comes behind a place. @param isReached whether what stands at the place counts too */
const beyond = (
  sort: LedgerSort,
  at: Place,
  towards: 'behind' | 'before',
  isReached = false,
): readonly Condition[] => {
  const order = orders[sort];
  const values = valuesAt(sort, at);
  const operator = (direction: Direction) =>
    (direction === 'asc') === (towards === 'behind') ? '$gt' : '$lt';
  const alternatives = order.map(([field, direction], index) => {
    const last = isReached && index === order.length - 1 ? 'e' : '';
    return {
      ...Object.fromEntries(order.slice(0, index).map(([equal], before) => [equal, values[before]])),
      [field]: { [`${operator(direction)}${last}`]: values[index] },
    };
  });
  const [first] = order;
  // The bound on the first field alone is what an index is entered by.
  return [
    ...(first ? [{ [first[0]]: { [`${operator(first[1])}e`]: values[0] } }] : []),
    { $or: alternatives },
  ];
};

/** @returns the condition of what comes behind a place, in the order of the ledger */
export const behindPlace = (sort: LedgerSort, after: Place | undefined): readonly Condition[] =>
  after === undefined ? [] : beyond(sort, after, 'behind');

/** @returns the condition of what comes before an entry, and of itself, in an order of time */
export const upTo = (sort: 'newest' | 'oldest', entry: Placed): readonly Condition[] =>
  beyond(sort, placeOf(entry, sort), 'before', true);

/** Sorts behind every text that begins with the same day. */
const endOf = (text: string): string => `${text}\uffff`;

/** @returns the spans of days that are asked for; one that begins or ends nowhere is open there */
export const spansOf = ({ from, to, month: inMonth, year: inYear }: LedgerSelection): readonly DaySpan[] => [
  ...(from === undefined && to === undefined
    ? []
    : [{ ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lte: endOf(to) }) }]),
  ...(inMonth === undefined ? [] : [{ $gte: inMonth, $lte: endOf(inMonth) }]),
  ...(inYear === undefined ? [] : [{ $gte: `${inYear}`, $lte: endOf(`${inYear}`) }]),
];

/** @returns the condition that an entry holds a text; it is taken letter by letter, never as a pattern */
export const holding = (text: string | undefined): readonly Condition[] =>
  text === undefined || text === ''
    ? []
    : [{ search: { $regex: text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }];

/** @returns the conditions of a ledger, but for the text that is sought. @param reach what the caller may see */
export const selected = (
  { liesIn }: Pick<EntryRules<never>, 'liesIn'>,
  reach: Condition,
  selection: LedgerSelection,
): readonly Condition[] => [
  { ...reach, gone: false },
  ...(selection.kind === undefined ? [] : [{ kind: selection.kind }]),
  ...(selection.memberId === undefined ? [] : [{ memberIds: selection.memberId }]),
  ...(selection.pairId === undefined ? [] : [{ pairId: selection.pairId }]),
  ...(selection.projectId === undefined ? [] : [{ projectId: selection.projectId }]),
  ...(selection.waiting === true ? [{ waiting: true }] : []),
  ...spansOf(selection).map(liesIn),
];
