import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { functionContext, invocationVariables, workerVariables } from '../../local/functions/context';
import { peakMegabytes } from './report';

/** What a process is told that runs one function once, as an instance of the cloud would. */
export interface Errand {
  readonly url: string;
  readonly adminKey: string;
  readonly openid: string;
  readonly event: { readonly requestId: string };
}

/** What it tells: the function's answer, and what it has cost. */
export interface ErrandDone {
  readonly answer: { readonly ok: boolean; readonly data?: { readonly url: string } };
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

const declaration = {
  name: 'documents',
  timeout: 60,
  memorySize: 512,
  envVariables: {},
  triggers: [],
  http: false,
};

type Main = (event: object, context: object) => Promise<ErrandDone['answer']>;

/** Loads the built function `documents` in this process, runs it once and prints one line of JSON. */
export const runFunction = async ({ url, adminKey, openid, event }: Errand): Promise<void> => {
  const gateway = { url, publicUrl: url, adminKey, masterKey: adminKey, customLogin: {} };
  Object.assign(process.env, workerVariables(declaration, gateway));
  const caller = { kind: 'person', identity: { openid } } as const;
  const variables = invocationVariables({ requestId: event.requestId, caller, source: 'wx_client' });
  const { main } = createRequire(resolve('package.json'))(resolve('dist/functions/documents/index.js')) as {
    main: Main;
  };
  const begun = performance.now();
  const usedBefore = process.cpuUsage();
  const answer = await main(event, functionContext(declaration, event.requestId, variables));
  const used = process.cpuUsage(usedBefore);
  const done: ErrandDone = {
    answer,
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    megabytes: peakMegabytes(),
  };
  console.log(JSON.stringify(done));
};
