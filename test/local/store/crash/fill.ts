import { openStore } from '../../../../local/store/store';
import { declaration } from './declaration';

/** What a process met that wrote into a folder until it could not. */
export interface Filled {
  /** How many of the writes were acknowledged; their ids are 0, 1, 2… */
  acknowledged: number;
  /** The error of the first write that failed, and of a second try. */
  errors: { code: string; message: string }[];
  /** How many documents could be read after that. */
  readable: number;
}

/** Opens the folder named on the command line and inserts documents of 20 kB until a write fails, 5,000 at most. */
async function fill(dir: string): Promise<Filled> {
  const store = await openStore({ dir, declaration, now: () => new Date(), log: () => {} });
  const filled: Filled = { acknowledged: 0, errors: [], readable: 0 };
  while (filled.errors.length < 2 && filled.acknowledged < 5000) {
    const _id = filled.acknowledged;
    try {
      await store.insert('records', [{ _id, code: _id, tags: ['x'], body: 'x'.repeat(20_000) }]);
      filled.acknowledged++;
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      filled.errors.push({ code, message });
    }
  }
  filled.readable = (await store.find('records', {})).length;
  return filled;
}

fill(process.argv[2] ?? '')
  .then((filled) => console.log(JSON.stringify(filled)))
  .catch((error: { code: string; message: string }) => {
    console.log(JSON.stringify({ refused: { code: error.code, message: error.message } }));
  })
  .finally(() => process.exit(0));
