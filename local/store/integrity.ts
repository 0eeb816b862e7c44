import type { Catalogue, Collection, Index } from './catalogue';
import { documentKeys, entryKey } from './collection-writer';
import type { Connection } from './connection';
import { encodeKey } from './key-encoding';
import { scanAll } from './scan';
import type { IntegrityReport } from './store';

/** Checks the file (SQLite's own check), the counts, and that each index holds exactly what documents say. */
export async function checkIntegrity(connection: Connection, catalogue: Catalogue): Promise<IntegrityReport> {
  const problems: string[] = [];
  for (const [answer] of connection.prepare('PRAGMA integrity_check(20)').all()) {
    if (answer !== 'ok') problems.push(`file: ${String(answer)}`);
  }
  let documents = 0;
  for (const collection of catalogue.all()) {
    documents += await checkCollection(connection, collection, problems);
  }
  return { problems, documents };
}

/** Lets other work take its turn after so many documents. */
const STEP = 200;

async function checkCollection(
  connection: Connection,
  collection: Collection,
  problems: string[],
): Promise<number> {
  const expected = new Map<Index, number>(collection.indexes.map((index) => [index, 0]));
  let documents = 0;
  for (const { rid, document } of scanAll(connection, collection)) {
    if (++documents % STEP === 0) await new Promise((resolve) => setImmediate(resolve));
    const row = connection
      .prepare(`SELECT rid FROM ${collection.table} WHERE id = ?`)
      .get([encodeKey([document._id])]);
    if (row?.[0] !== rid) problems.push(`${collection.name}: a document stands under a wrong _id`);
    for (const places of collection.places) {
      if (!places.holds(connection, rid, document))
        problems.push(`${collection.name}.${places.field}: a place is wrong`);
    }
    for (const index of collection.indexes) {
      const { keys } = documentKeys(index, document);
      expected.set(index, (expected.get(index) ?? 0) + keys.length);
      for (const key of keys) {
        const entry = connection
          .prepare(`SELECT rid FROM ${index.table} WHERE key = ?`)
          .get([entryKey(index, key, rid)]);
        if (entry?.[0] !== rid) problems.push(`${collection.name}.${index.name}: an entry is missing`);
      }
    }
  }
  const counted = connection.prepare('SELECT count FROM collections WHERE id = ?').get([collection.id]);
  if (counted?.[0] !== documents) problems.push(`${collection.name}: the count is wrong`);
  for (const [index, entries] of expected) {
    const [stored] = connection.prepare(`SELECT count(*) FROM ${index.table}`).get() ?? [];
    if (stored !== entries) problems.push(`${collection.name}.${index.name}: entries without a document`);
  }
  return documents;
}
