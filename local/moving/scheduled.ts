import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../data-folder';
import { type Log, reasonOf } from '../log';

export interface BackupPlan {
  /** Hours between backups. */
  readonly every: number;
  /** Number of backups kept. */
  readonly keep: number;
  /** Absolute path of the built commands; each backup is made and checked in a process of its own. */
  readonly commandFile: string;
}

const HOUR = 3_600_000;
const NAME = /^backup-\d{8}T\d{6}Z\.tar$/;

/** Starts making backups into the data folder's backups/; answers how to stop. Times are the machine's. */
export function scheduleBackups(folder: DataFolder, plan: BackupPlan | undefined, log: Log): () => void {
  if (!plan) return () => undefined;
  const { every, keep, commandFile } = plan;
  let timeout: NodeJS.Timeout | undefined;
  let stopped = false;

  const present = async (): Promise<string[]> =>
    (await readdir(folder.backups).catch(() => [])).filter((name) => NAME.test(name)).sort();

  const make = (): Promise<void> => {
    const name = `backup-${new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')}.tar`;
    const args = [commandFile, 'backup', '--data', folder.root, '--out', join(folder.backups, name)];
    return new Promise((resolve, reject) => {
      execFile(process.execPath, args, (error, _out, complaint) => {
        if (error) reject(new Error(complaint.trim() || error.message));
        else resolve();
      });
    });
  };

  const run = async (): Promise<void> => {
    const begun = performance.now();
    try {
      await make();
      const all = await present();
      for (const old of all.slice(0, -keep)) await rm(join(folder.backups, old), { force: true });
      log.info('backup-made', { milliseconds: Math.round(performance.now() - begun) });
    } catch (thrown) {
      log.error('backup-failed', { reason: reasonOf(thrown) });
    }
    wait(every * HOUR);
  };

  const wait = (milliseconds: number): void => {
    if (!stopped) timeout = setTimeout(() => void run(), Math.min(milliseconds, 2 ** 31 - 1)).unref();
  };

  /** A cloud that is often restarted goes on where it left off. */
  const begin = async (): Promise<void> => {
    const last = (await present()).pop();
    const age = last ? Date.now() - (await stat(join(folder.backups, last))).mtimeMs : every * HOUR;
    wait(Math.max(0, every * HOUR - age));
  };
  void begin();

  return () => {
    stopped = true;
    clearTimeout(timeout);
  };
}
