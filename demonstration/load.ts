import tcb from '@cloudbase/node-sdk';
import { people } from './people';
import { roundsAt } from './rounds';
import { unions } from './unions';

/**
 * Loads the demonstration into an empty store, through the same wire as every function. The rounds come
 * last: a store that has one has all, and is left as it is.
 * The environment names the store (TCB_CONTEXT_CNFG, CLOUDBASE_APIKEY); the first argument is the
 * programme's instant.
 */
const load = async (now: string): Promise<void> => {
  const database = tcb.init({ env: 'local' }).database();
  const { data } = await database.collection('rounds').limit(1).get();
  if (data.length > 0) return;
  const add = async (collection: string, documents: readonly object[]): Promise<void> => {
    for (const document of documents) {
      await database.collection(collection).add(document);
    }
  };
  await add('unions', unions);
  await add('people', people);
  await add(
    'rounds',
    roundsAt(now).map((round) => ({ ...round, outbox: [], hasOutgoing: false, handled: [] })),
  );
};

load(process.argv[2] ?? new Date().toISOString()).catch((thrown: unknown) => {
  process.stderr.write(`The demonstration could not be loaded: ${String(thrown)}\n`);
  process.exit(1);
});
