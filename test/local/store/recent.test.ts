jest.setTimeout(60_000);

import fc from 'fast-check';
import type { Document } from '../../../local/query/values';
import type { Collection } from '../../../local/store/catalogue';
import { RecentDocuments } from '../../../local/store/recent';
import { StoredRow } from '../../../local/store/stored';
import { type OpenedStore, openTestStore } from './open-store';

let opened: OpenedStore;
beforeAll(async () => {
  opened = await openTestStore([
    {
      name: 'things',
      indexes: [
        { name: 'byGroup', keys: [{ field: 'group', direction: 1 }] },
        { name: 'byCode', keys: [{ field: 'code', direction: 1 }], unique: true, sparse: true },
      ],
    },
  ]);
});
afterAll(() => opened.end());

type Act = (collection: OpenedStore['store']) => Promise<unknown>;

const id = fc.constantFrom('a', 'b', 'c', 'd');
const number = fc.nat(3);

/** Writes of which some fail: an `_id` or a code may be taken. */
const write: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(id, number).map(
    ([_id, code]): Act =>
      (store) =>
        store.insert('things', [{ _id, group: code % 2, code, text: '示例' }]),
  ),
  fc.tuple(id, number).map(
    ([_id, code]): Act =>
      (store) =>
        store.update('things', { query: { _id }, update: { $set: { code }, $inc: { n: 1 } } }),
  ),
  fc.tuple(number, number).map(
    ([group, by]): Act =>
      (store) =>
        store.update('things', { query: { group }, update: { $inc: { group: by } }, multi: true }),
  ),
  id.map(
    (_id): Act =>
      (store) =>
        store.remove('things', { query: { _id } }),
  ),
);

/** Everything as a snapshot has it, read past what is kept. */
const stored = async (): Promise<Map<unknown, Document>> => {
  const all = new Map<unknown, Document>();
  for await (const document of opened.store.iterate('things')) all.set(document._id, document);
  return all;
};

test('what is kept of documents read lately is what is stored, whatever is written and fails in between', async () => {
  const { store } = opened;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      async (turns) => {
        await store.remove('things', {});
        for (const writes of turns) {
          // Written together, in one commit, while others read.
          const reading = [store.find('things', { query: { group: 0 }, limit: 10 })];
          const writing = writes.map((act) => act(store).catch(() => 'refused'));
          reading.push(store.find('things', { query: { _id: 'a' }, limit: 1 }));
          await Promise.all([...reading, ...writing]);
          const expected = await stored();
          for (const one of ['a', 'b', 'c', 'd']) {
            expect(await store.find('things', { query: { _id: one }, limit: 1 })).toEqual(
              expected.has(one) ? [expected.get(one)] : [],
            );
          }
          const groups = [...new Set([...expected.values()].map(({ group }) => group))];
          for (const group of groups) {
            const found = await store.find('things', { query: { group }, limit: 10 });
            expect(new Map(found.map((document) => [document._id, document]))).toEqual(
              new Map([...expected].filter(([, document]) => document.group === group)),
            );
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('no more is kept than fits: what was asked for longest ago goes first', () => {
  const recent = new RecentDocuments();
  const collection = { table: 'c1' } as Collection;
  const row = () => new StoredRow('x'.repeat(500_000));
  for (let rid = 1; rid <= 8; rid += 1) recent.keep(collection, rid, row());
  expect(recent.find(collection, 1)).toBeDefined();
  recent.keep(collection, 9, row());
  expect([1, 2, 3, 9].map((rid) => recent.find(collection, rid) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
