import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, openStore, type Store, type StoreDeclaration } from '../local/store/store';
import { killWriters } from '../test/local/store/crash/kills';
import { numberOf } from './options';

/**
 * Measures the embedded store without the wire: writes, gets, indexed finds at growing numbers of documents,
 * memory and restart, and 500 kills. `--documents=N` sets the greatest number (default 1,000,000),
 * `--kills=N` the kills (default 500).
 */

const declaration: StoreDeclaration = {
  collections: [
    {
      name: 'applications',
      indexes: [
        { name: 'byWaiting', keys: [up('waitingFor'), up('since')] },
        { name: 'byUnion', keys: [up('unionPath'), up('roundId'), up('since')] },
        { name: 'byLeader', keys: [up('leaderId'), up('roundId')], unique: true },
      ],
    },
  ],
};

function up(field: string) {
  return { field, direction: 1 as const };
}

/** An application of about 300 bytes. */
function application(n: number): Document {
  return {
    _id: `application-${n}`,
    leaderId: `person-${n}`,
    roundId: `round-${n % 3}`,
    unionPath: ['root', `union-${n % 4}`, `union-${n % 4}-${n % 400}`],
    waitingFor: `desk-${n % 20}`,
    since: new Date(1_600_000_000_000 + ((n * 7919) % 1_000_003) * 1000),
    version: 1,
    name: '示例创新工作室',
    summary: 'x'.repeat(80),
  };
}

const open = (dir: string): Promise<Store> =>
  openStore({ dir, declaration, now: () => new Date(), log: () => {} });

/** How many times a second something happens, `atOnce` at a time. */
async function perSecond(
  times: number,
  atOnce: number,
  act: (n: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < times) await act(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Math.round((times / (performance.now() - begun)) * 1000);
}

/** As `perSecond` one by one, once the code has run so often that it is compiled: the middle one of three rounds. */
async function steadyPerSecond(times: number, act: (n: number) => Promise<unknown>): Promise<number> {
  await perSecond(5 * times, 1, act);
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) rounds.push(await perSecond(times, 1, act));
  return rounds.sort((a, b) => a - b)[1] ?? 0;
}

function report(name: string, figures: Record<string, unknown>): void {
  console.log(name.padEnd(30), JSON.stringify(figures));
}

/** A figure beside its aim, which it may not exceed. */
function judge(name: string, figure: number, most: number): void {
  console.log(`${name.padEnd(30)} ${figure} (aim: at most ${most})  ${figure <= most ? 'met' : 'NOT MET'}`);
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** @returns sorted finds of 20 a second, and the memory in MB afterwards */
async function measureAt(store: Store, count: number): Promise<{ finds: number; memory: number }> {
  const random = () => Math.floor(Math.random() * count);
  const find = (n: number) =>
    store.find('applications', { query: { waitingFor: `desk-${n % 20}` }, order: { since: -1 }, limit: 20 });
  const union = (n: number) =>
    store.find('applications', {
      query: { unionPath: `union-${n % 4}`, roundId: `round-${n % 3}` },
      order: { since: 1 },
      limit: 20,
    });
  const finds = await steadyPerSecond(1000, find);
  report(`${count} documents`, {
    'gets/s': await perSecond(5000, 1, () =>
      store.find('applications', { query: { _id: `application-${random()}` } }),
    ),
    'finds of 20 sorted/s': finds,
    'finds of 20 through an array/s': await steadyPerSecond(1000, union),
    'conditional updates/s, 64 at once': await perSecond(3000, 64, () =>
      store.update('applications', {
        query: { _id: `application-${random()}`, version: { $gte: 1 } },
        update: { $inc: { version: 1 } },
      }),
    ),
    'memory MB': megabytes(process.memoryUsage().rss),
  });
  return { finds, memory: megabytes(process.memoryUsage().rss) };
}

async function fill(store: Store, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1000) {
    const length = Math.min(1000, to - n);
    await store.insert(
      'applications',
      Array.from({ length }, (_, i) => application(n + i)),
    );
  }
}

async function measureSizes(dir: string, most: number): Promise<void> {
  let store = await open(dir);
  const single = await perSecond(1000, 1, (n) => store.insert('applications', [application(n)]));
  await store.remove('applications', {});
  const together = await perSecond(10_000, 64, (n) => store.insert('applications', [application(n)]));
  report('single inserts/s', { 'one by one': single, '64 at once': together });
  await store.remove('applications', {});
  let count = 0;
  let findsOfFew = 0;
  for (const size of [1000, 100_000, 1_000_000].filter((one) => one <= most)) {
    await fill(store, count, size);
    count = size;
    await store.close();
    const begun = performance.now();
    store = await open(dir);
    const restart = Math.round(performance.now() - begun);
    judge(`restart at ${size}, ms`, restart, size > 100_000 ? 3000 : 2000);
    const { finds, memory } = await measureAt(store, size);
    findsOfFew ||= finds;
    if (size === 100_000)
      judge('find of 20, times that at 1,000', Math.round((findsOfFew / finds) * 100) / 100, 3);
    if (size === 1_000_000) judge('memory at 1,000,000, MB', memory, 300);
  }
  report('file', { MB: megabytes(statSync(join(dir, 'database.sqlite')).size) });
  const begun = performance.now();
  await store.backup(join(dir, 'backup.sqlite'));
  report('backup', { ms: Math.round(performance.now() - begun) });
  await store.close();
}

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-store-'));
  try {
    await measureSizes(join(dir, 'sizes'), numberOf('documents', 1_000_000));
    const kills = await killWriters(join(dir, 'kills'), numberOf('kills', 500));
    report('kills', { ...kills, slowestOpen: Math.round(kills.slowestOpen) });
    judge('faults after the kills', kills.faults.length, 0);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

void main();
