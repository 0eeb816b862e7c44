import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openProgramme } from '../test/cloudfunctions/programme/open-programme';
import { type DossierDone, type DossierErrand, fetchWhole } from './dossier/fetch-whole';
import { fillRound } from './dossier/fill-round';
import { report } from './ledgers/report';

/**
 * The dossier of a round with 200 applications and 2 GB of materials: the built function makes it part by part in a
 * process of its own, as a warm instance of the cloud would, and the parts are put together on the disk.
 *   npm run bench -- dossier
 *   npm run bench -- dossier 20 200     with 20 applications and 200 MB
 */

const aims = { megabytes: 300 } as const;
/** Half of the function's 512 MB, as Node sets its heap in the cloud's container; this machine has more. */
const heapMegabytes = 256;
const now = '2020-09-20T09:00:00+08:00';

const measure = async (applications: number, megabytes: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-dossier-'));
  const programme = await openProgramme(now, { data: join(folder, 'data') });
  try {
    await fillRound(programme, applications, megabytes);
    const archive = join(folder, 'dossier.zip');
    const { url, apiKey } = programme.cloud;
    const errand: DossierErrand = { url, adminKey: apiKey, openid: 'openid-of-industry', archive };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`--max-old-space-size=${heapMegabytes}`, process.argv[1] ?? '', 'errand', JSON.stringify(errand)],
      { maxBuffer: 1e8 },
    );
    const done = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as DossierDone;
    // The system's own reader looks at every byte.
    execFileSync('python3', ['-m', 'zipfile', '-t', archive], { stdio: 'pipe' });
    report(
      'Dossier of a round',
      `${applications} applications, ${done.files} files, ${(statSync(archive).size / 1e9).toFixed(2)} GB in ${done.parts} parts, ${done.seconds.toFixed(0)} s, longest part ${done.longest.toFixed(1)} s, peak ${done.megabytes} MB`,
      `${aims.megabytes} MB`,
      done.megabytes <= aims.megabytes,
    );
  } finally {
    await programme.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const [first, second] = process.argv.slice(2);
const work =
  first === 'errand'
    ? fetchWhole(JSON.parse(second ?? '{}') as DossierErrand)
    : measure(Number(first ?? 200), Number(second ?? 2_000));
work.catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
