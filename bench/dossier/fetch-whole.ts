import { randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DossierPart, DossierPlace } from '../../cloudfunctions/documents/dossier/print-dossier';
import { functionContext, invocationVariables, workerVariables } from '../../local/functions/context';
import { roundId } from '../../test/cloudfunctions/programme/open-programme';
import { peakMegabytes } from '../ledgers/report';

export interface DossierErrand {
  readonly url: string;
  readonly adminKey: string;
  readonly openid: string;
  /** Where the archive is put together. */
  readonly archive: string;
}

export interface DossierDone {
  readonly files: number;
  readonly parts: number;
  readonly seconds: number;
  /** Seconds of the longest call. */
  readonly longest: number;
  /** Of the process that runs the function and puts the parts together, at its peak. */
  readonly megabytes: number;
}

type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false };
type Main = (event: object, context: object) => Promise<Answer>;

const declaration = {
  name: 'documents',
  timeout: 60,
  memorySize: 512,
  envVariables: {},
  triggers: [],
  http: false,
};

/** Runs the built function for every part, as pages do, and prints one line of JSON. */
export const fetchWhole = async ({ url, adminKey, openid, archive }: DossierErrand): Promise<void> => {
  const gateway = { url, publicUrl: url, adminKey, masterKey: adminKey, customLogin: {} };
  Object.assign(process.env, workerVariables(declaration, gateway));
  const { main } = createRequire(resolve('package.json'))(resolve('dist/functions/documents/index.js')) as {
    main: Main;
  };
  const caller = { kind: 'person', identity: { openid } } as const;
  let longest = 0;
  const ask = async (procedure: string, input: object): Promise<unknown> => {
    const requestId = randomUUID();
    const variables = invocationVariables({ requestId, caller, source: 'wx_client' });
    const begun = performance.now();
    const answer = await main(
      { procedure, input, requestId },
      functionContext(declaration, requestId, variables),
    );
    longest = Math.max(longest, (performance.now() - begun) / 1000);
    if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(answer)}`);
    return answer.data;
  };
  const begun = performance.now();
  const file = openSync(archive, 'w');
  const directories: Buffer[] = [];
  let offset = 0;
  let files = 0;
  let place: DossierPlace | null | undefined;
  let fetched: string | undefined;
  do {
    const input = { roundId, offset, ...(place && { place }), ...(fetched && { fetched }) };
    const part = (await ask('paper.dossier', input)) as DossierPart;
    writeSync(file, Buffer.from(await (await fetch(part.url)).arrayBuffer()));
    directories.push(Buffer.from(part.directory, 'base64'));
    offset += part.size;
    files += part.files;
    fetched = part.part;
    place = part.next;
  } while (place);
  const directory = Buffer.concat(directories);
  writeSync(file, directory);
  const { end } = (await ask('paper.dossierEnd', {
    files,
    offset,
    size: directory.length,
    ...(fetched && { fetched }),
  })) as { readonly end: string };
  writeSync(file, Buffer.from(end, 'base64'));
  closeSync(file);
  const done: DossierDone = {
    files,
    parts: directories.length,
    seconds: (performance.now() - begun) / 1000,
    longest,
    megabytes: peakMegabytes(),
  };
  console.log(JSON.stringify(done));
};
