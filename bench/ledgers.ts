import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayInShanghai } from '../domain/time/shanghai';
import { buildFunctions } from '../test/cloudfunctions/programme/open-programme';
import { startLocalCloud, useSdkWith } from '../test/local/cloud';
import { checkCounters } from './ledgers/counters';
import { entryOf, leaderOf, now } from './ledgers/entries';
import { measureExcel } from './ledgers/excel';
import { loadStore } from './ledgers/load';
import { measurePages } from './ledgers/pages';
import { type Errand, runFunction } from './ledgers/run-function';

/**
 * Figures of ledgers with a million entries of 3,000 studios stored: 100,000 rows as Excel, a page of 20, the
 * counters checked.
 *   npm run bench -- ledgers              with a million entries
 *   npm run bench -- ledgers 100000       with so many
 *   DATA=folder npm run bench -- ledgers  keeps what was loaded, and takes it where it is there
 */

const rowsToPrint = 100_000;

/** ONLY=pages,excel leaves the rest out. */
const only = process.env.ONLY?.split(',');
const wants = (part: 'pages' | 'excel' | 'counters'): boolean => only?.includes(part) ?? true;

const dayAt = (share: number): string => dayInShanghai(entryOf(0, share, leaderOf(0)).content.startsAt);

const measureAll = async (count: number): Promise<void> => {
  buildFunctions();
  const folder = process.env.DATA ?? mkdtempSync(join(tmpdir(), 'bench-ledgers-'));
  try {
    if (!existsSync(join(folder, 'database'))) await loadStore(folder, count);
    const cloud = await startLocalCloud({ now, data: folder });
    try {
      useSdkWith(cloud);
      const share = Math.min(1, rowsToPrint / count);
      if (wants('pages')) await measurePages(cloud);
      if (wants('excel')) await measureExcel(cloud, { from: dayAt(1 - share), to: dayAt(1) });
      if (wants('counters')) await checkCounters();
    } finally {
      await cloud.stop();
    }
  } finally {
    if (process.env.DATA === undefined) rmSync(folder, { recursive: true, force: true });
  }
};

const [first, errand] = process.argv.slice(2);
const work =
  first === 'errand'
    ? runFunction(JSON.parse(errand ?? '{}') as Errand)
    : measureAll(Number(first ?? 1_000_000));
work.catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
