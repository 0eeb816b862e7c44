import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import tcb from '@cloudbase/node-sdk';
import { EJSON } from 'bson';
import cloudbaserc from '../../../cloudbaserc.json';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

const run = promisify(execFile);
const COMMANDS = resolve(__dirname, '../../../dist/local/moving.js');
const moving = (...args: string[]) => run(process.execPath, [COMMANDS, ...args]);

const DOCUMENTS = Array.from({ length: 500 }, (_, n) => ({
  _id: `d${String(n).padStart(4, '0')}`,
  n,
  half: n / 2,
  big: 2 ** 40 + n,
  at: new Date(1_600_000_000_000 + n),
  name: `王样例 ${n} "引号" \\ \u2028`,
  nothing: null,
  list: [n, { deep: [true, `cloud://local.6c6f-local-1300000000/files/${n}.txt`] }],
}));

describe('moving a local cloud', () => {
  let work: string;
  let cloud: TestCloud;
  const sdk = () => {
    useSdkWith(cloud);
    return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  };
  const allOf = async (collection: string) =>
    (await sdk().database().collection(collection).orderBy('_id', 'asc').limit(1000).get()).data as {
      _id: string;
    }[];
  const fileIdOf = (path: string) => `cloud://local.6c6f-local-1300000000/${path}`;

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'moving-'));
    cloud = await startLocalCloud({ functions: {} });
    const app = sdk();
    await app.database().createCollection('extra');
    await app.database().collection('people').add(DOCUMENTS);
    await app.database().collection('extra').add({ _id: 'e1', kind: 'not declared' });
    for (let n = 0; n < 20; n += 1) {
      await app.uploadFile({ cloudPath: `files/${n}.txt`, fileContent: Buffer.from(`content ${n}`) });
    }
    await app.uploadFile({ cloudPath: '证书/扫描 件.png', fileContent: Buffer.alloc(300_000, 7) });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(work, { recursive: true, force: true });
  });

  const expectTheSame = async () => {
    expect(await allOf('people')).toEqual(DOCUMENTS);
    expect(await allOf('extra')).toEqual([{ _id: 'e1', kind: 'not declared' }]);
    for (let n = 0; n < 20; n += 1) {
      const { fileContent } = await sdk().downloadFile({ fileID: fileIdOf(`files/${n}.txt`) });
      expect(fileContent?.toString()).toBe(`content ${n}`);
    }
    const { fileContent } = await sdk().downloadFile({ fileID: fileIdOf('证书/扫描 件.png') });
    expect(
      createHash('sha256')
        .update(fileContent ?? '')
        .digest('hex'),
    ).toBe(createHash('sha256').update(Buffer.alloc(300_000, 7)).digest('hex'));
  };

  test('a backup taken while others write, restored elsewhere, holds every document and file', async () => {
    const file = join(work, 'one.tar');
    let written = 0;
    let writing = true;
    const app = sdk();
    const writer = (async () => {
      while (writing) {
        await app
          .database()
          .collection('messages')
          .add({ _id: `m${written}`, file: fileIdOf(`late/${written}.txt`) });
        await app.uploadFile({ cloudPath: `late/${written}.txt`, fileContent: Buffer.from('late') });
        written += 1;
      }
    })();
    const { stdout } = await moving('backup', '--data', cloud.data, '--out', file);
    writing = false;
    await writer;
    expect(stdout).toMatch(/^Backed up and checked: \d+ documents/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(work)).toEqual(['one.tar']);
    expect((await run('tar', ['-tf', file])).stdout).toContain('database.sqlite');

    const target = join(work, 'restored');
    await moving('restore', '--file', file, '--data', target);
    const original = cloud;
    const { apiKey } = original;
    cloud = await startLocalCloud({ functions: {}, data: target });
    try {
      expect(cloud.apiKey).toBe(apiKey);
      await expectTheSame();
      const messages = await allOf('messages');
      expect(messages.length).toBeLessThanOrEqual(written + 1);
      // Every file that a document had named before the moment of the backup is there; only the last may be on its way.
      for (const { _id } of messages.slice(0, -1)) {
        const { fileList } = await sdk().getTempFileURL({ fileList: [fileIdOf(`late/${_id.slice(1)}.txt`)] });
        expect(fileList[0]?.code).toBe('SUCCESS');
      }
    } finally {
      await cloud.stop();
      cloud = original;
    }
  }, 60_000);

  test('an export has every document as a line of JSON, the files beside it, and the order of import', async () => {
    const out = join(work, 'export');
    await moving('export', '--data', cloud.data, '--out', out, '--file-prefix', 'cloud://new-env.bucket/');
    const order = JSON.parse(readFileSync(join(out, 'order.json'), 'utf8')) as {
      collections: { name: string; files: string[]; documents: number }[];
      files: string[];
    };
    const declared = cloudbaserc.database.collections.map(({ name }) => name);
    expect(order.collections.map(({ name }) => name)).toEqual([...declared, 'extra']);
    const people = order.collections.find(({ name }) => name === 'people');
    expect(people).toEqual({ name: 'people', files: ['collections/people.001.json'], documents: 500 });
    const text = readFileSync(join(out, 'collections/people.001.json'), 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(text).toContain('"at":{"$date":"2020-09-13T12:26:40.000Z"}');
    const moved = JSON.parse(
      JSON.stringify(DOCUMENTS).replaceAll('local.6c6f-local-1300000000', 'new-env.bucket'),
    ) as object[];
    const read = lines.map((line) => EJSON.parse(line) as { _id: string });
    read.sort((a, b) => (a._id < b._id ? -1 : 1));
    expect(JSON.parse(JSON.stringify(read))).toEqual(moved);
    expect(read[0]).toMatchObject({ at: DOCUMENTS[0]?.at, big: 2 ** 40 });
    for (let n = 0; n < 20; n += 1) {
      expect(readFileSync(join(out, 'files/files', `${n}.txt`), 'utf8')).toBe(`content ${n}`);
    }
    expect(readFileSync(join(out, 'files/证书/扫描 件.png'))).toEqual(Buffer.alloc(300_000, 7));
    expect(order.files).toContain('证书/扫描 件.png');
  }, 60_000);

  test('a backup of a cloud that does not run; refused where it would overwrite; damage is found', async () => {
    const data = join(work, 'restored');
    const file = join(work, 'still.tar');
    await moving('backup', '--data', data, '--out', file);
    const complaint = (args: string[]) =>
      moving(...args).then(
        () => 'nothing',
        ({ code, stderr }: { code: number; stderr: string }) => `${code}: ${stderr}`,
      );
    expect(await complaint(['restore', '--file', file, '--data', data])).toMatch(/^1: .* is not empty.*\n$/);

    const bytes = readFileSync(file);
    const at = bytes.indexOf('content 7');
    bytes[at] = 0x58;
    writeFileSync(join(work, 'damaged.tar'), bytes);
    const target = join(work, 'never');
    expect(await complaint(['restore', '--file', join(work, 'damaged.tar'), '--data', target])).toMatch(
      /^1: damaged: files\/.*\n$/,
    );
    writeFileSync(join(work, 'cut.tar'), readFileSync(file).subarray(0, bytes.length / 2));
    expect(await complaint(['restore', '--file', join(work, 'cut.tar'), '--data', target])).toMatch(
      /^1: .*(cut off|manifest).*\n$/,
    );
    expect(existsSync(target)).toBe(false);
    expect(await complaint(['nonsense'])).toMatch(/^1: Use:\n/);
  }, 60_000);
});

test('scheduled backups: made, checked, and the last N kept', async () => {
  const cloud = await startLocalCloud({
    functions: {},
    args: ['--backup-every', '0.0003', '--backup-keep', '2'],
  });
  const folder = join(cloud.data, 'backups');
  try {
    const made = () => cloud.log().filter(({ event }) => event === 'backup-made').length;
    for (let wait = 0; wait < 900 && made() < 4; wait += 1) await new Promise((go) => setTimeout(go, 100));
    expect(made()).toBeGreaterThanOrEqual(4);
    const kept = readdirSync(folder).filter((name) => name.endsWith('.tar'));
    expect(kept.length).toBeLessThanOrEqual(3);
    expect(kept.length).toBeGreaterThanOrEqual(2);
  } finally {
    await cloud.stop();
  }
}, 120_000);
