import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../local/store/store';
import { declaration } from './crash/declaration';
import type { Filled } from './crash/fill';
import { bundleProgram, programEnvironment } from './crash/program';
import { openTestStore } from './open-store';

jest.setTimeout(60_000);

const NOBODY = 65_534;
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'disk-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const options = (folder: string) => ({ dir: folder, declaration, now: () => new Date(), log: () => {} });

function run(
  command: string[],
  settings: { uid?: number } = {},
): Filled & { refused?: { code: string; message: string } } {
  const [program = '', ...args] = command;
  const { stdout, stderr } = spawnSync(program, args, {
    ...settings,
    env: programEnvironment,
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`the program printed '${stdout}' and '${stderr}'`);
  }
}

async function expectWhole(folder: string, acknowledged: number): Promise<void> {
  const store = await openStore(options(folder));
  expect((await store.integrityCheck()).problems).toEqual([]);
  const ids = (await store.find('records', {})).map(({ _id }) => _id);
  expect(ids).toEqual(Array.from({ length: acknowledged }, (_, i) => i));
  await store.insert('records', [{ _id: 'afterwards' }]);
  await store.close();
}

test('a disk that refuses to write gives a clear error; reads go on and nothing is damaged', async () => {
  const program = bundleProgram('fill');
  const limited = `ulimit -f 4000; exec '${process.execPath}' '${program}' '${dir}'`;
  const filled = run(['bash', '-c', limited]);
  expect(filled.errors).toHaveLength(2);
  for (const { code, message } of filled.errors) {
    expect(code).toBe('DATABASE_REQUEST_FAILED');
    expect(message).toMatch(
      /^The disk of the database (is full|refused to write or read) .*nothing was changed$/,
    );
  }
  expect(filled.acknowledged).toBeGreaterThan(10);
  expect(filled.readable).toBe(filled.acknowledged);
  await expectWhole(dir, filled.acknowledged);
});

/** A file system of 3 MB; only root may mount one, and not on every machine. */
function mountSmall(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status === 0;
}

test('a full disk gives a clear error; reads go on and nothing is damaged', async () => {
  const folder = join(dir, 'small');
  mkdirSync(folder);
  if (!mountSmall(folder)) {
    console.warn('no file system could be mounted here: only the refusing disk was tested');
    return;
  }
  try {
    const filled = run([process.execPath, bundleProgram('fill'), folder]);
    expect(filled.errors.map(({ message }) => message)).toEqual(
      Array(2).fill('The disk of the database is full (SQLITE_FULL); nothing was changed'),
    );
    expect(filled.readable).toBe(filled.acknowledged);
    const copy = join(dir, 'copy');
    execFileSync('cp', ['-r', folder, copy]);
    await expectWhole(copy, filled.acknowledged);
  } finally {
    spawnSync('umount', [folder]);
  }
});

test('a folder that can only be read is read, and every write is refused in plain words', async () => {
  const folder = join(dir, 'data');
  const store = await openStore(options(folder));
  await store.insert('records', [{ _id: 'a' }, { _id: 'b' }]);
  await store.close();
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
  chmodSync(dir, 0o755);
  const program = bundleProgram('fill');
  const asRoot = process.getuid?.() === 0;
  if (asRoot) for (const path of [folder, join(program, '..'), program]) chownSync(path, NOBODY, NOBODY);
  const filled = run([process.execPath, program, folder], asRoot ? { uid: NOBODY } : {});
  chmodSync(folder, 0o755);
  expect(filled.readable).toBe(2);
  expect(filled.acknowledged).toBe(0);
  expect(filled.errors[0]).toEqual({
    code: 'DATABASE_REQUEST_FAILED',
    message: 'The folder of the database cannot be written (SQLITE_READONLY); nothing was changed',
  });
});

test('a second store on the same folder is refused, also from another process, until the first is gone', async () => {
  const { store, dir: folder, end } = await openTestStore(declaration.collections);
  const refusal = {
    code: 'DATABASE_REQUEST_FAILED',
    message: 'Another process holds the data folder: stop it first',
  };
  await expect(openStore(options(folder))).rejects.toMatchObject(refusal);
  expect(run([process.execPath, bundleProgram('fill'), folder])).toEqual({ refused: refusal });
  await store.insert('records', [{ _id: 'still here' }]);
  await store.close();
  const next = await openStore(options(folder));
  expect(await next.count('records')).toBe(1);
  await next.close();
  await end();
});
