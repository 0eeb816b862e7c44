import type { Store } from '../store/store';
import type { Action } from './database';
import { textOf } from './request';

/** The `database.*Transaction` actions; the id stands beside `data`, where the SDK looks for it. */
export function transactionActions(store: Store): Record<string, Action> {
  return {
    'database.startTransaction': async () => ({ data: {}, transactionId: await store.begin() }),
    'database.commitTransaction': async (request) => {
      await store.commit(textOf(request, 'transactionId'));
      return { data: {} };
    },
    'database.abortTransaction': async (request) => {
      await store.abort(textOf(request, 'transactionId'));
      return { data: {} };
    },
  };
}
