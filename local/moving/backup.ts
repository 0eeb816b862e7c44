import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { startClock } from '../clock';
import { openDataFolder } from '../data-folder';
import { openDisk } from '../storage/disk';
import { unpackArchive } from './archive';
import { openClosedStore, type StoreContents, unpackedStore } from './contents';
import { findRunning } from './running';
import { backupArchive } from './snapshot';

/** The archive of a data folder: from the cloud that holds it, or, where none runs, made here. */
async function openArchive(data: string): Promise<Readable> {
  const running = await findRunning(data);
  if (running) {
    const answer = await fetch(`${running.url}/local/backup`, {
      headers: { authorization: `Bearer ${running.adminKey}` },
    }).catch(() => {
      throw new Error('The running local cloud broke off the backup; its log says why. Is its disk full?');
    });
    if (!answer.ok || !answer.body) throw new Error(`the running local cloud refused: ${answer.status}`);
    return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }
  const folder = openDataFolder(data);
  const store = await openClosedStore(folder.database);
  const archive = backupArchive(folder, store, await openDisk(folder.files), startClock());
  return Readable.from(
    (async function* () {
      try {
        yield* archive;
      } finally {
        await store.close();
      }
    })(),
  );
}

/** Unpacks a backup aside, opens its database and checks every document and index. */
async function verify(file: string, beside: string): Promise<StoreContents> {
  const aside = await mkdtemp(join(beside, '.verify-'));
  try {
    await unpackArchive(file, aside);
    return await unpackedStore(aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Backs up a data folder into one file, also while the cloud runs. The file appears under its name only
 * after it was unpacked and checked.
 * @returns what the backup holds
 * @throws Error in one line where it cannot be made or does not pass the check.
 */
export async function backup(data: string, out: string): Promise<StoreContents> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const fresh = `${target}.unfinished`;
  try {
    await pipeline(await openArchive(resolve(data)), createWriteStream(fresh, { mode: 0o600, flush: true }));
    const contents = await verify(fresh, dirname(target));
    await rename(fresh, target);
    const folder = await open(dirname(target), 'r');
    await folder.sync();
    await folder.close();
    return contents;
  } finally {
    await rm(fresh, { force: true });
  }
}
