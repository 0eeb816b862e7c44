import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock';
import type { DataFolder } from '../data-folder';
import { answerJson } from '../gateway/answer';
import { notFound } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Tokens } from '../identity/tokens';
import type { Keys } from '../keys/keys';
import type { Disk } from '../storage/disk';
import type { Store } from '../store/store';
import { proofOf } from './running';
import { backupArchive } from './snapshot';

/** `GET /local/proof?question=…`: shows that this is the cloud whose key one has. */
export function proofRoute(keys: Keys): Route {
  return {
    path: '/local/proof',
    handle: (exchange) => {
      if (!exchange.fromThisMachine) throw notFound();
      const question = exchange.query().get('question') ?? '';
      answerJson(exchange.response, 200, { proof: proofOf(keys.adminKey, question) });
    },
  };
}

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
