import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Procedures } from '../../cloudfunctions/api/procedures';
import type { InputOf, OutputOf } from '../../cloudfunctions/platform/door/procedure';
import type { FileRef } from '../../domain/form/answers';
import { startLocalCloud, type TestCloud } from '../local/cloud';

/** The repository's folder: tests are run from there. */
export const root = process.cwd();
/** The built programs; BUILT names another folder than dist. */
const built = resolve(root, process.env.BUILT ?? 'dist');
export const dist = { browser: join(built, 'h5'), package: join(built, 'weapp') } as const;

/** People of the demonstration, by the part they play. */
export const cast = {
  leader: { key: 'hospital-leader', name: '马示例' },
  member: { key: 'hospital-member', name: '卫示意' },
  unitUnion: { key: 'hospital-union', name: '王样例' },
  unitAdministration: { key: 'hospital-administration', name: '李演示' },
  directUnion: { key: 'health-officer', name: '赵试用' },
  industryUnion: { key: 'industry-officer', name: '钱示范' },
  expert: { key: 'expert-nursing', name: '评审甲示例' },
  secondExpert: { key: 'expert-teaching', name: '评审乙示例' },
  deputy: { key: 'industry-deputy', name: '沈示范' },
} as const;
export type Part = keyof typeof cast;

type Name = keyof Procedures;

/** The local cloud with the demonstration, on its own port and in its own folder, the browser build as its site. */
export interface Programme {
  /** The same over restarts. */
  readonly url: string;
  /** @param part null: someone in WeChat whom the programme does not know */
  token(part: Part | null): Promise<string>;
  /** Calls a procedure without any page; throws what was refused. */
  done<N extends Name>(part: Part, name: N, input: InputOf<Procedures[N]>): Promise<OutputOf<Procedures[N]>>;
  /** Stores a file for an application of the leader. */
  upload(applicationId: string, name: string, content: Buffer): Promise<FileRef>;
  /** Ends the cloud and starts it again on the same data with its clock at another instant. */
  restart(now: string): Promise<void>;
  /** Whether it was ever ended and started again. */
  readonly restarted: boolean;
  /** Fires the timer of `reminders`, as the platform does every minute. */
  fireTimer(): Promise<void>;
  stop(): Promise<void>;
}

type DoorKeeper = NonNullable<NonNullable<Parameters<typeof startLocalCloud>[0]>['demonstration']>[number];

const door = JSON.parse(readFileSync(join(root, 'dist/demonstration/door.json'), 'utf8')) as DoorKeeper[];

const identityOf = (part: Part): DoorKeeper['identity'] => {
  const keeper = door.find(({ key }) => key === cast[part].key);
  if (!keeper) throw new Error(`${cast[part].name} is not at the demonstration's door`);
  return keeper.identity;
};

const loadDemonstration = (cloud: TestCloud, now: string): void => {
  execFileSync(process.execPath, [join(root, 'dist/demonstration/load.js'), new Date(now).toISOString()], {
    env: {
      ...process.env,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
      CLOUDBASE_APIKEY: cloud.apiKey,
    },
  });
};

/** What the demonstration is loaded by: another build makes another store. */
const sources = ['dist/demonstration/load.js', 'dist/functions/api/index.js', 'dist/local/main.js'];

/** The store with the demonstration as of an instant, loaded once and copied for every story. @returns its folder */
const loadedStore = async (now: string): Promise<string> => {
  const digest = createHash('sha256').update(now);
  for (const source of sources) digest.update(readFileSync(join(root, source)));
  const kept = join(root, 'dist/stores', digest.digest('hex').slice(0, 16));
  if (existsSync(kept)) return kept;
  const data = mkdtempSync(join(tmpdir(), 'demonstration-'));
  const cloud = await startLocalCloud({ data, now });
  loadDemonstration(cloud, now);
  await cloud.stop();
  mkdirSync(dirname(kept), { recursive: true });
  const own = mkdtempSync(`${kept}-`);
  cpSync(data, own, { recursive: true });
  rmSync(data, { recursive: true });
  try {
    renameSync(own, kept);
  } catch {
    // Another file of tests was faster.
    rmSync(own, { recursive: true });
  }
  return kept;
};

/** @param now the programme's clock at the start */
export const openProgramme = async (now = '2020-09-15T09:00:00+08:00'): Promise<Programme> => {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const options = { data: join(folder, 'data'), site: dist.browser, demonstration: door };
  cpSync(await loadedStore(now), options.data, { recursive: true });
  let cloud = await startLocalCloud({ ...options, now });
  const { port } = cloud;
  let restarted = false;

  const token = (part: Part | null) =>
    cloud.token(part === null ? { openid: 'unknown-to-the-programme' } : identityOf(part));
  const done: Programme['done'] = async (part, procedure, input) => {
    const event = { procedure, input, requestId: randomUUID() };
    const { body } = await cloud.call('api', event, await token(part));
    const answer = body as { ok: true; data: never } | { ok: false; error: object };
    if (!answer.ok) throw new Error(`${procedure} as ${part}: ${JSON.stringify(answer.error)}`);
    return answer.data;
  };
  return {
    url: cloud.url,
    token,
    done,
    async upload(applicationId, name, content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const begun = await done('leader', 'upload.begin', {
        owner: { kind: 'application', id: applicationId },
        name,
        size: content.length,
        sha256,
      });
      for (let index = 0; index < begun.parts; index += 1) {
        const part = content.subarray(index * begun.partSize, (index + 1) * begun.partSize);
        await done('leader', 'upload.part', { id: begun.id, index, data: part.toString('base64') });
      }
      return done('leader', 'upload.finish', { id: begun.id });
    },
    get restarted() {
      return restarted;
    },
    async fireTimer() {
      const event = {
        Type: 'Timer',
        TriggerName: 'everyMinute',
        Time: new Date().toISOString(),
        Message: '',
      };
      await cloud.call('reminders', event, cloud.apiKey);
    },
    async restart(later) {
      restarted = true;
      await cloud.stop();
      cloud = await startLocalCloud({ ...options, now: later, args: ['--port', String(port)] });
    },
    async stop() {
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
