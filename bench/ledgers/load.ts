import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumsOf, type TallyRow, tallyIdOf } from '../../domain/ledger/tally';
import { newStudio } from '../../domain/studio/studio';
import { type Document, openStore, type StoreDeclaration } from '../../local/store/store';
import { people, unions } from '../../test/cloudfunctions/programme/people';
import { entryOf, kept, leaderOf, now, path, rowOf, studioCount } from './entries';

const atOnce = 2_000;

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 1000);

const open = (data: string, declaration: StoreDeclaration) =>
  openStore({ dir: join(data, 'database'), declaration, now: () => new Date(now), log: () => undefined });

/**
 * Fills the store of a data folder that no cloud holds: entries in the order of time, dealt to the studios in turn,
 * and the counters that they add up to. Indexes are built over all of them at the end.
 * @returns how many counters there are
 */
export const loadStore = async (data: string, count: number): Promise<number> => {
  const begun = performance.now();
  const { database } = JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as { database: StoreDeclaration };
  const store = await open(data, {
    collections: database.collections.map(({ name }) => ({ name })),
  });
  const insert = async (name: string, documents: readonly object[]): Promise<void> => {
    for (let from = 0; from < documents.length; from += atOnce) {
      await store.insert(name, documents.slice(from, from + atOnce) as unknown as Document[]);
    }
  };
  const fresh = (documents: readonly object[]) => documents.map((one) => ({ ...one, ...kept }));
  const leaders = Array.from({ length: studioCount }, (_, index) => leaderOf(index));
  await insert('unions', fresh(unions));
  await insert('people', fresh([...people, ...leaders]));
  await insert('studios', fresh(leaders.map((leader) => newStudio(leader, path, now))));

  const tallies = new Map<string, TallyRow[]>();
  for (let from = 0; from < count; from += atOnce) {
    const entries = Array.from({ length: Math.min(atOnce, count - from) }, (_, place) => {
      const index = from + place;
      return entryOf(index, index / count, leaders[index % studioCount] ?? leaderOf(0));
    });
    await insert('activities', entries);
    for (const entry of entries) {
      const id = tallyIdOf(entry.studioId, entry.on.slice(0, 7));
      const rows = tallies.get(id);
      if (rows) rows.push(rowOf(entry));
      else tallies.set(id, [rowOf(entry)]);
    }
    if (from % 100_000 === 0) console.log(`  ${from} entries stored after ${secondsSince(begun)} s`);
  }
  const counters = [...tallies].map(([id, rows]) => ({
    _id: id,
    studioId: id.slice(0, -8),
    unionPath: path.map(({ _id }) => _id),
    month: id.slice(-7),
    rows,
    ...sumsOf(rows),
    version: 1,
    checkedAt: '',
  }));
  await insert('tallies', counters);
  await store.close();
  console.log(`  all stored after ${secondsSince(begun)} s; building the indexes`);
  await (await open(data, database)).close();
  console.log(`  ${count} entries and ${counters.length} counters stored in ${secondsSince(begun)} s`);
  return counters.length;
};
