import http from 'node:http';
import { listActivities } from '../../../../cloudfunctions/api/activity/list-activities';
import { listStudios } from '../../../../cloudfunctions/api/ledger/list-studios';
import { listPairs } from '../../../../cloudfunctions/api/mentoring/list-pairs';
import type { Procedures } from '../../../../cloudfunctions/api/procedures';
import type { ActivityContent } from '../../../../domain/activity/activity';
import { activityFacets } from '../../../../domain/activity/facets';
import { indexOfEntry } from '../../../../domain/ledger/entry-index';
import { enter } from '../../../../domain/ledger/keep';
import type { Person } from '../../../../domain/people/person';
import { newStudio } from '../../../../domain/studio/studio';
import { pathToTop } from '../../../../domain/unions/path';
import { anActivity, anEntry, aPair, studioId } from '../../programme/entries';
import { openProgramme, type Programme, untouched } from '../../programme/open-programme';
import { people, unions } from '../../programme/people';

const now = '2020-09-15T01:00:00.000Z';
const path = pathToTop(unions, 'hospital');
let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

/** Counts what goes to the database while a procedure runs here, in this process. */
const calls = async (
  name: keyof Procedures,
  who: string,
  run: (call: never, input: never) => Promise<unknown>,
  input: object,
): Promise<number> => {
  const person = people.find(({ _id }) => _id === who);
  const [role] = person?.roles ?? [];
  const call = { now, requestId: crypto.randomUUID(), procedure: name, person, role };
  const asked = jest.spyOn(http, 'request');
  try {
    await run(call as never, input as never);
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
};

const entry = (index: number) => {
  const by = { personId: 'leader', name: '马示例' };
  const content = anActivity({ photos: [], hours: 1 }) as ActivityContent;
  const kept = enter(
    {
      _id: `entry-${String(index).padStart(6, '0')}`,
      studioId,
      unionPath: path.map(({ _id }) => _id),
      content,
      loggedAt: null,
    },
    [],
    { by, now, reason: '', closings: [], confirmation: null },
  );
  return {
    ...kept,
    ...indexOfEntry(kept, activityFacets),
    ...untouched,
    photoHashes: [`photo-${index % 7}`],
    pairId: null,
    projectId: null,
    countedIn: ['2020-09'],
    uncounted: false,
  };
};

test('a page of the activity ledger with its marks takes as many queries for 1, 3 and 1,000 entries', async () => {
  const counts: number[] = [];
  let stored = 0;
  for (const size of [1, 3, 1_000]) {
    const missing = Array.from({ length: size - stored }, (_, index) => entry(stored + index));
    for (let from = 0; from < missing.length; from += 250) {
      await programme.database.collection('activities').add(missing.slice(from, from + 250));
    }
    stored = size;
    counts.push(await calls('activity.list', 'leader', listActivities.run, { sort: 'newest' }));
  }
  expect(counts).toEqual([5, 5, 5]);
});

test('a search looks through so many entries a page and no more: it says how far, and goes on behind them', async () => {
  const more = Array.from({ length: 1_500 }, (_, index) => entry(1_000 + index));
  for (let from = 0; from < more.length; from += 250) {
    await programme.database.collection('activities').add(more.slice(from, from + 250));
  }
  const oldest = 'entry-000000';
  await programme.database.collection('activities').doc(oldest).update({ search: '只此一条' });
  const asked = { sort: 'newest', text: '只此一条' };
  expect(await calls('activity.list', 'leader', listActivities.run, asked)).toBe(3);

  const first = await programme.done('leader', 'activity.list', { text: '只此一条' });
  expect(first).toMatchObject({ rows: [], soughtTo: '2020-09-14' });
  const second = await programme.done('leader', 'activity.list', {
    text: '只此一条',
    after: first.next ?? '',
  });
  expect(second).toMatchObject({ next: null, soughtTo: null });
  expect(second.rows.map(({ id }) => id)).toEqual([oldest]);
});

test('a page of the management ledger takes as many queries for 3 and for 20 studios', async () => {
  const input = { year: 2020, sort: 'active' };
  const few = await calls('ledger.management', 'unit', listStudios.run, input);
  const [first] = people;
  const more: Person[] = Array.from({ length: 30 }, (_, index) => ({
    ...(first as Person),
    _id: `more-${index}`,
    openid: `openid-of-more-${index}`,
  }));
  await programme.database
    .collection('studios')
    .add(more.map((leader) => ({ ...newStudio(leader, path, now), ...untouched })));
  expect(await calls('ledger.management', 'unit', listStudios.run as never, input)).toBe(few);
  expect(few).toBe(11);
});

test('a page of pairs with the sums of their sessions takes as many queries for 1 and for 12 pairs', async () => {
  await programme.done('leader', 'pair.save', anEntry(aPair()));
  const one = await calls('pair.list', 'leader', listPairs.run, { sort: 'newest' });
  for (let index = 0; index < 11; index += 1) await programme.done('leader', 'pair.save', anEntry(aPair()));
  expect(await calls('pair.list', 'leader', listPairs.run as never, { sort: 'newest' })).toBe(one);
  expect(one).toBe(3);
});
