import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../local/store/store';
import { declaration } from './crash/declaration';
import { killWriters } from './crash/kills';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'durability-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('200 kills under load lose nothing that was acknowledged and leave no half transaction', async () => {
  const report = await killWriters(dir, 200);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(200);
  expect(report.acknowledged).toBeGreaterThan(2 * 200);
}, 180_000);

test('after a kill the store of 100,000 documents opens within 2 seconds and is sound', async () => {
  const store = await openStore({ dir, declaration, now: () => new Date(), log: () => {} });
  for (let part = 0; part < 20; part++) {
    const documents = Array.from({ length: 5000 }, (_, i) => ({
      _id: `base-${part}-${i}`,
      tags: ['c'],
      pair: part,
    }));
    await store.insert('records', documents);
  }
  await store.close();
  const report = await killWriters(dir, 3, 300);
  expect(report.faults).toEqual([]);
  expect(report.documents).toBeGreaterThan(100_000);
  expect(report.slowestOpen).toBeLessThan(2000);
}, 120_000);
