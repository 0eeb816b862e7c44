import { openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore } from '../../../../local/store/store';
import { declaration } from './declaration';

/**
 * The process that is killed: it waits for the name of a folder, opens the store there and writes from many
 * sides at once. Each line of its notes is one acknowledged write, noted before anything else happens.
 */
const WRITERS = 24;

async function load(dir: string, round: number, notes: number): Promise<void> {
  const store = await openStore({ dir, declaration, now: () => new Date(), log: () => {} });
  console.log('opened');
  const note = (line: string) => writeSync(notes, `${line}\n`);
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));

  async function write(writer: number): Promise<never> {
    const counter = `counter-${round}-${writer}`;
    await store.insert('records', [{ _id: counter, value: 0 }]);
    for (let n = 1; ; n++) {
      if (n % 3 === 0) await insertPair(`${round}-${writer}-${n}`);
      else if (n % 3 === 1) await insertOne(`${round}-${writer}-${n}`);
      else await count(counter, n);
    }
  }

  async function insertOne(id: string): Promise<void> {
    await store.insert('records', [{ _id: id, tags: ['a', id], code: id }]);
    note(`one ${id}`);
  }

  /** Two documents in one transaction: both or neither. */
  async function insertPair(id: string): Promise<void> {
    const transaction = await store.begin();
    await store.insert('records', [{ _id: `${id}-left`, pair: id, tags: [] }], transaction);
    await store.insert('records', [{ _id: `${id}-right`, pair: id, tags: ['b'] }], transaction);
    await store.commit(transaction);
    note(`pair ${id}`);
  }

  async function count(counter: string, value: number): Promise<void> {
    await store.update('records', { query: { _id: counter }, update: { $set: { value } } });
    note(`count ${counter} ${value}`);
  }
}

createInterface({ input: process.stdin }).once('line', (line) => {
  const { dir, round, notes } = JSON.parse(line) as { dir: string; round: number; notes: string };
  const file = openSync(notes, 'a');
  load(dir, round, file).catch((error: Error) => {
    writeSync(file, `failed ${error.message}\n`);
    process.exit(1);
  });
});
console.log('ready');
