import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogSync } from '../../../local/store/log-sync';
import { openTestStore } from './open-store';

type Done = (error: NodeJS.ErrnoException | null) => void;

/** The calls to the disk that have not been answered. */
let calls: Done[];
let dir: string;
beforeEach(() => {
  calls = [];
  dir = mkdtempSync(join(tmpdir(), 'log-sync-'));
  jest.spyOn(fs, 'fdatasync').mockImplementation((_, done: Done) => void calls.push(done));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test('commits made while the disk is busy wait for the next fsync and share it', async () => {
  const file = join(dir, 'log');
  writeFileSync(file, '');
  const log = new LogSync(file);
  const settled: string[] = [];
  void log.sync().then(() => settled.push('first'));
  void log.sync().then(() => settled.push('second'));
  void log.sync().then(() => settled.push('third'));
  expect(calls).toHaveLength(1);
  calls[0]?.(null);
  await turn();
  expect(settled).toEqual(['first']);
  expect(calls).toHaveLength(2);
  expect(log.pending).toBeDefined();
  calls[1]?.(null);
  await turn();
  expect(settled).toEqual(['first', 'second', 'third']);
  expect(log.pending).toBeUndefined();
  log.close();
});

test('a write is not answered, nor shown to a reader, before the disk has said so', async () => {
  const { store, end } = await openTestStore([{ name: 'things' }]);
  const order: string[] = [];
  const written = store.insert('things', [{ _id: 'a' }]).then(() => order.push('written'));
  await turn();
  const read = store.find('things', {}).then((found) => order.push(`read ${found.length}`));
  await turn();
  expect(order).toEqual([]);
  calls[0]?.(null);
  await Promise.all([written, read]);
  expect(order.sort()).toEqual(['read 1', 'written']);
  await end();
});

test('after a failed fsync the writer is told and nothing more is written; reads go on', async () => {
  const { store, end } = await openTestStore([{ name: 'things' }]);
  const refusal = {
    code: 'DATABASE_REQUEST_FAILED',
    message: 'The disk of the database refused to write; restart to learn whether the last writes stand',
  };
  const written = expect(store.insert('things', [{ _id: 'a' }])).rejects.toMatchObject(refusal);
  await turn();
  calls[0]?.(Object.assign(new Error('EIO'), { code: 'EIO' }));
  await written;
  await expect(store.insert('things', [{ _id: 'b' }])).rejects.toMatchObject(refusal);
  expect((await store.find('things', {})).map(({ _id }) => _id)).toEqual(['a']);
  await end();
});

test('while a write is on its way to the disk, whoever reads other things does not wait for it', async () => {
  const { store, end } = await openTestStore([{ name: 'things' }, { name: 'others' }]);
  const base = Promise.all([
    store.insert('things', [{ _id: 'a' }, { _id: 'b' }]),
    store.insert('others', [{ _id: 'o' }]),
  ]);
  await turn();
  calls[0]?.(null);
  await base;
  const written = Promise.all([
    store.update('things', { query: { _id: 'a' }, update: { $set: { n: 1 } } }),
    store.remove('things', { query: { _id: 'b' } }),
    store.insert('things', [{ _id: 'c' }]),
  ]);
  await turn();
  const answered: string[] = [];
  const note = (what: string) => () => void answered.push(what);
  const reads = [
    store.find('others', {}).then(note('others')),
    store.count('others').then(note('others counted')),
    store.find('things', { query: { _id: 'd' } }).then(note('d, which nobody has written')),
    store.find('things', { query: { _id: 'a' } }).then(note('a, changed')),
    store.find('things', { query: { _id: 'b' } }).then(note('b, removed')),
    store.find('things', { query: { _id: 'c' } }).then(note('c, added')),
    store.find('things', { query: { n: 1 } }).then(note('by a field')),
    store.count('things').then(note('counted')),
    store.aggregate('others', [{ $match: {} }]).then(note('aggregated')),
  ];
  await turn();
  expect(answered.sort()).toEqual(['d, which nobody has written', 'others', 'others counted']);
  calls[1]?.(null);
  await Promise.all([written, ...reads]);
  await end();
});
