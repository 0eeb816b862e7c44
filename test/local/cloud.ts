import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// A process is started for every file of tests: on a busy machine that takes longer than a unit may.
if (typeof jest !== 'undefined') jest.setTimeout(60_000);

/** An identity that a token can stand for. */
export type TestIdentity = { openid: string; appid?: string; unionid?: string } | { customUserId: string };

export interface TestCloudOptions {
  /** Folder of built functions; default dist/functions with the repository's cloudbaserc.json. */
  functionsDir?: string;
  /** Functions given as JavaScript: name → text of index.js. Then only these exist. */
  functions?: Record<string, string>;
  /** Limits and triggers of functions given as JavaScript. */
  declarations?: Record<
    string,
    { timeout?: number; memorySize?: number; http?: boolean; triggers?: object[] }
  >;
  /** The "database" part of cloudbaserc.json; default the repository's. */
  database?: object;
  demonstration?: { key: string; name: string; title: string; identity: TestIdentity }[];
  /** The instant the programme's clock shows at the start. */
  now?: string;
  /** An existing data folder; it is kept at the end. Default: a new one, removed at the end. */
  data?: string;
  site?: string;
  /** Further options of the command line. */
  args?: string[];
}

export interface TestCloud {
  url: string;
  port: number;
  apiKey: string;
  publicKey: string;
  /** The data folder. */
  data: string;
  /** The folder functions are read from. */
  functionsDir: string;
  pid: number;
  /** All lines of the log so far. */
  log(): Record<string, unknown>[];
  /** An access token of an identity. */
  token(identity: TestIdentity): Promise<string>;
  /** Calls a function as a browser does; `token` is an access token, the public key or the API key. */
  call(name: string, event: object, token: string): Promise<{ status: number; body: unknown }>;
  /** Sends a signal and waits for the end; resolves to the exit code. Nothing is cleaned up. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Stops and removes what was made for the test. */
  stop(): Promise<void>;
}

const ROOT = resolve(__dirname, '../..');
const MAIN = join(ROOT, 'dist/local/main.js');

/** Builds the local cloud unless it is built already; `npm test` has just built everything, and says so. */
export function buildLocal(): void {
  if (process.env.JUST_BUILT) return;
  execFileSync(process.execPath, [join(ROOT, 'scripts/build-local.mjs'), '--if-stale'], { stdio: 'pipe' });
}

function writeFunctions(
  folder: string,
  { functions = {}, declarations = {}, database }: TestCloudOptions,
): void {
  // Functions given as JavaScript stand outside the repository and yet find the SDK.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, code] of Object.entries(functions)) {
    mkdirSync(join(folder, 'functions', name), { recursive: true });
    writeFileSync(join(folder, 'functions', name, 'index.js'), code);
  }
  const own = JSON.parse(readFileSync(join(ROOT, 'cloudbaserc.json'), 'utf8')) as {
    functions: object[];
    database: object;
  };
  const listed = Object.keys(functions).map((name) => ({ name, ...declarations[name] }));
  writeFileSync(
    join(folder, 'cloudbaserc.json'),
    JSON.stringify({
      ...own,
      functions: listed.length > 0 ? listed : own.functions,
      database: database ?? own.database,
    }),
  );
}

/** Starts the program and resolves to the address it prints, or rejects with what it said. */
function start(args: string[]): Promise<{ child: ChildProcess; url: string; lines: string[] }> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  return new Promise((done, fail) => {
    let rest = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const all = (rest + text).split('\n');
      rest = all.pop() ?? '';
      for (const line of all) {
        lines.push(line);
        const { event, url } = JSON.parse(line) as { event: string; url?: string };
        if (event === 'listening' && url) done({ child, url, lines });
      }
    });
    child.once('exit', (code) => fail(new Error(`the local cloud ended with ${code}: ${complaint}`)));
  });
}

/**
 * Starts a local cloud as its own process, on a free port and (unless given) in a new data folder.
 * Rejects with the program's one line where it refuses to start.
 */
export async function startLocalCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  buildLocal();
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  writeFunctions(folder, options);
  const data = options.data ?? join(folder, 'data');
  const functionsDir =
    options.functionsDir ?? (options.functions ? join(folder, 'functions') : join(ROOT, 'dist/functions'));
  const args = ['--port', '0', '--data', data, '--functions', functionsDir];
  args.push('--configuration', join(folder, 'cloudbaserc.json'), ...(options.args ?? []));
  if (options.now) args.push('--now', options.now);
  if (options.site) args.push('--site', options.site);
  if (options.demonstration) {
    writeFileSync(join(folder, 'demonstration.json'), JSON.stringify(options.demonstration));
    args.push('--demonstration', join(folder, 'demonstration.json'));
  }
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  const { child, url, lines } = await start(args).catch((thrown: Error) => {
    clean();
    throw thrown;
  });
  const keys = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as {
    adminKey: string;
    publicKey: string;
  };
  const post = async (path: string, body: object, token: string): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const kill = (signal: NodeJS.Signals): Promise<number | null> =>
    new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done(child.exitCode);
      child.once('exit', (code) => done(code));
      child.kill(signal);
    });

  return {
    url,
    port: Number(new URL(url).port),
    apiKey: keys.adminKey,
    publicKey: keys.publicKey,
    data,
    functionsDir,
    pid: child.pid ?? 0,
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    token: async (identity) => {
      const answer = await post('/local/tokens', identity, keys.adminKey);
      if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    call: async (name, event, token) => {
      const answer = await post(`/v1/functions/${name}`, event, token);
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.startsWith('application/json');
      return { status: answer.status, body: isJson ? JSON.parse(text) : text };
    },
    kill,
    stop: async () => {
      await kill('SIGTERM');
      clean();
    },
  };
}

/** Points the unmodified SDK of this test process at a local cloud, as a function's environment does. */
export function useSdkWith(cloud: TestCloud): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
    CLOUDBASE_APIKEY: cloud.apiKey,
  });
}
