import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock';
import type { DataFolder } from '../data-folder';
import { notFound } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Tokens } from '../identity/tokens';
import type { Disk } from '../storage/disk';
import type { Store } from '../store/store';
import { backupArchive } from './snapshot';

/** `GET /local/backup`: the whole data folder as one archive, for whoever holds the admin key on this machine. */
export function backupRoute(
  folder: DataFolder,
  store: Store,
  disk: Disk,
  clock: Clock,
  tokens: Tokens,
): Route {
  return {
    path: '/local/backup',
    handle: async ({ request, response, fromThisMachine }) => {
      const caller = tokens.callerOf(request.headers.authorization);
      if (!fromThisMachine || caller?.kind !== 'administrator') throw notFound();
      response.writeHead(200, { 'content-type': 'application/x-tar' });
      // A failure midway cuts the answer off: the archive lacks its end and is refused by whoever reads it.
      await pipeline(backupArchive(folder, store, disk, clock), response);
    },
  };
}
