import fc from 'fast-check';
import {
  behindPlace,
  ledgerOrder,
  ledgerSorts,
  type Placed,
  placeOf,
  upTo,
} from '../../../../cloudfunctions/platform/entries/ledger-filters';
import { compileQuery } from '../../../../local/query/match/compile';
import { readOrder, sortDocuments } from '../../../../local/query/sort';
import type { Document } from '../../../../local/query/values';

interface Kept extends Placed {
  readonly person: string;
  readonly content: { readonly hours: number };
}

/** Entries that share days, people and hours. */
const ledgers = fc
  .array(
    fc.record({
      on: fc.constantFrom('2020-09-01', '2020-09-01 08:00', '2020-09-14 09:30', '2019-12-31'),
      person: fc.constantFrom('', '冯样例', '马示例'),
      hours: fc.constantFrom(0, 0.5, 2, 10),
    }),
    { maxLength: 25 },
  )
  .map((rows): readonly Kept[] =>
    rows.map(({ on, person, hours }, index) => ({ _id: `entry-${index}`, on, person, content: { hours } })),
  );
const sort = fc.constantFrom(...ledgerSorts);

const inOrder = (ledger: readonly Kept[], by: (typeof ledgerSorts)[number]): readonly Kept[] => {
  const order = Object.fromEntries(
    ledgerOrder(by, true).map(([field, direction]) => [field, direction === 'asc' ? 1 : -1]),
  );
  return sortDocuments([...ledger], readOrder(order), (one) => one as unknown as Document);
};
const meeting = (ledger: readonly Kept[], conditions: readonly object[]): readonly Kept[] => {
  if (conditions.length === 0) return ledger;
  const matches = compileQuery({ $and: conditions } as unknown as Document);
  return ledger.filter((one) => matches(one as unknown as Document, { index: -1 }));
};

test('page after page, every entry comes once and in order, however many share a place', () => {
  fc.assert(
    fc.property(ledgers, sort, fc.integer({ min: 1, max: 4 }), (ledger, by, size) => {
      const pages: Kept[] = [];
      for (let last: Kept | undefined; ; ) {
        const after = last && placeOf(last, by);
        const page = inOrder(meeting(ledger, behindPlace(by, after)), by).slice(0, size);
        pages.push(...page);
        last = page.at(-1);
        if (!last) break;
      }
      expect(pages).toEqual(inOrder(ledger, by));
    }),
  );
});

test('what comes up to an entry and what comes behind it are the whole ledger, with nothing twice', () => {
  fc.assert(
    fc.property(ledgers, fc.constantFrom('newest' as const, 'oldest' as const), (ledger, by) => {
      for (const one of ledger) {
        const before = inOrder(meeting(ledger, upTo(by, one)), by);
        const behind = inOrder(meeting(ledger, behindPlace(by, placeOf(one, by))), by);
        expect(before.at(-1)).toEqual(one);
        expect([...before, ...behind]).toEqual(inOrder(ledger, by));
      }
    }),
  );
});

test('what all studios of a union have is sorted by time alone', () => {
  expect(() => ledgerOrder('hours', false)).toThrow('请先选定一个工作室');
  expect(ledgerOrder('newest', false)).toEqual([
    ['on', 'desc'],
    ['_id', 'desc'],
  ]);
});
