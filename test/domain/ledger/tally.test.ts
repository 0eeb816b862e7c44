import fc from 'fast-check';
import { activityKinds } from '../../../domain/activity/activity';
import { resultLevels } from '../../../domain/form/answers';
import { sumsOf, type TallyRow, together, withRow } from '../../../domain/ledger/tally';

const row = (id: string, version: number): fc.Arbitrary<TallyRow> =>
  fc.record({
    id: fc.constant(id),
    version: fc.constant(version),
    ledger: fc.constantFrom('activity' as const, 'result' as const),
    counts: fc.boolean(),
    day: fc.constantFrom('2020-09-01', '2020-09-14', '2020-09-30'),
    kind: fc.constantFrom(...activityKinds),
    level: fc.constantFrom(...resultLevels),
    hours: fc.integer({ min: 0, max: 40 }).map((halves) => halves / 2),
    members: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    guests: fc.nat(50),
    photos: fc.nat(9),
  });

/** Versions of a few entries, in any order, some of them sent twice. */
const arrivals = fc
  .array(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.integer({ min: 1, max: 6 })), { maxLength: 30 })
  .chain((pairs) => fc.tuple(...pairs.map(([id, version]) => row(id, version))));

const put = (rows: readonly TallyRow[], one: TallyRow): readonly TallyRow[] => withRow(rows, one) ?? rows;

test('whatever order versions arrive in, and however often, the newest of each entry is counted once', () => {
  fc.assert(
    fc.property(arrivals, (rows) => {
      const first = new Map<string, TallyRow>();
      for (const one of rows) {
        const known = first.get(one.id);
        if (!known || one.version > known.version) first.set(one.id, one);
      }
      const kept = [...rows, ...rows].reduce<readonly TallyRow[]>(put, []);
      expect(sumsOf(kept)).toEqual(sumsOf([...first.values()]));
    }),
  );
});

test('the sums of parts together are the sums of the whole', () => {
  const some = fc.array(
    fc.integer({ min: 1, max: 1e6 }).chain((id) => row(`id-${id}`, 1)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(together([sumsOf(one), sumsOf(other)])).toEqual(sumsOf([...one, ...other]));
    }),
  );
});

test('an activity counts for its kind and for everyone in it, a result for its level', () => {
  const activity: TallyRow = {
    id: '1',
    version: 1,
    ledger: 'activity',
    counts: true,
    day: '2020-09-14',
    kind: 'mentoring',
    level: null,
    hours: 1.5,
    members: ['b', 'a'],
    guests: 3,
    photos: 2,
  };
  const result: TallyRow = { ...activity, id: '2', ledger: 'result', kind: 'technology', level: 'city' };
  const sums = sumsOf([activity, result]);
  expect(sums).toMatchObject({ activities: 1, hours: 1.5, guests: 3, photos: 2, results: 1 });
  expect(sums.byKind.mentoring).toEqual({ count: 1, hours: 1.5 });
  expect(sums.byLevel).toEqual({ unit: 0, city: 1, region: 0, nation: 0 });
  expect(sums.people).toEqual([
    { memberId: 'a', count: 1, hours: 1.5 },
    { memberId: 'b', count: 1, hours: 1.5 },
  ]);
  expect(sums.lastDay).toBe('2020-09-14');
});
