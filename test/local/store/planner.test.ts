import { parsePath } from '../../../local/query/paths';
import { readOrder } from '../../../local/query/sort';
import type { Document } from '../../../local/query/values';
import type { Collection, Index } from '../../../local/store/catalogue';
import { planFind } from '../../../local/store/planner/plan';

function index(name: string, fields: string[], multikey: boolean[] = [], unique = false): Index {
  return {
    id: 1,
    name,
    table: 'x1',
    fields,
    paths: fields.map(parsePath),
    directions: fields.map(() => 1 as const),
    unique,
    sparse: false,
    multikey: fields.map((_, i) => multikey[i] === true),
  };
}

const indexes = [
  index('byPost', ['roles.unionId', 'roles.capacity'], [true, true]),
  index('byUnion', ['unionPath', 'roundId', 'since'], [true]),
  index('byRound', ['roundId', 'phase', 'since']),
  index('byWaiting', ['waitingFor', 'since']),
  index('byLeader', ['leaderId', 'roundId'], [], true),
];
const collection: Collection = { id: 1, name: 'c', table: 'c1', indexes, places: [], count: 0 };

/** Which index is taken, how many intervals are walked, and whether they come in order. */
function plan(query: Document, order: Document = {}, limited = true) {
  const { ways, sorted, unindexed } = planFind(collection, query, readOrder(order), limited);
  return { index: ways[0]?.keys?.name, ways: ways.length, sorted, unindexed };
}

test.each<[string, Document, Document, ReturnType<typeof plan>]>([
  ['an _id', { _id: 1, waitingFor: 'x' }, {}, { index: '_id_', ways: 1, sorted: true, unindexed: false }],
  [
    'a unique key',
    { leaderId: 1, roundId: 2, waitingFor: 'x' },
    {},
    { index: 'byLeader', ways: 1, sorted: true, unindexed: false },
  ],
  [
    'equal and sorted',
    { waitingFor: 'x' },
    { since: -1 },
    { index: 'byWaiting', ways: 1, sorted: true, unindexed: false },
  ],
  [
    'through an array and sorted',
    { unionPath: 'u', roundId: 'r' },
    { since: 1 },
    { index: 'byUnion', ways: 1, sorted: true, unindexed: false },
  ],
  [
    'a list',
    { roundId: 'r', phase: { $in: ['a', 'b'] } },
    { since: 1 },
    { index: 'byRound', ways: 2, sorted: true, unindexed: false },
  ],
  [
    'a range in order',
    { roundId: 'r', phase: { $gt: 'a', $lte: 'c' } },
    { phase: 1 },
    { index: 'byRound', ways: 1, sorted: true, unindexed: false },
  ],
  [
    'an order that the index lacks',
    { roundId: 'r' },
    { since: 1 },
    { index: 'byRound', ways: 1, sorted: false, unindexed: false },
  ],
  [
    'mixed directions',
    { waitingFor: { $gt: 1 } },
    { waitingFor: 1, since: -1 },
    { index: 'byWaiting', ways: 1, sorted: false, unindexed: false },
  ],
  [
    'an order alone',
    {},
    { waitingFor: -1, since: -1 },
    { index: 'byWaiting', ways: 1, sorted: true, unindexed: true },
  ],
  [
    'an $or',
    { $or: [{ waitingFor: 'x' }, { leaderId: { $in: [1, 2] } }] },
    {},
    { index: 'byWaiting', ways: 3, sorted: true, unindexed: false },
  ],
  [
    'an $or with an open branch',
    { $or: [{ waitingFor: 'x' }, { name: 'y' }] },
    {},
    { index: undefined, ways: 1, sorted: true, unindexed: true },
  ],
  ['an empty list', { name: { $in: [] } }, {}, { index: undefined, ways: 0, sorted: true, unindexed: false }],
  [
    'nothing that is indexed',
    { name: 'x' },
    { since: 1 },
    { index: undefined, ways: 1, sorted: false, unindexed: true },
  ],
])('%s', (_, query, order, expected) => {
  expect(plan(query, order)).toEqual(expected);
});

test('both parts of an array’s index are used for one element only', () => {
  const width = (query: Document) => {
    const [way] = planFind(collection, query, [], false).ways;
    return way?.keys === undefined ? 0 : way.interval.low.length;
  };
  const element = width({ roles: { $elemMatch: { unionId: 'u', capacity: 'chair' } } });
  const apart = width({ 'roles.unionId': 'u', 'roles.capacity': 'chair' });
  expect(element).toBe(apart + 'chair'.length + 3);
});
