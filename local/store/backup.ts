import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../query/errors';

/** What the thread runs: SQLite writes a consistent copy of the file, while this process goes on. */
const COPY = `
const { workerData, parentPort } = require('node:worker_threads')
const Database = require(workerData.library)
try {
  const database = new Database(workerData.from, { timeout: 10000 })
  database.prepare('VACUUM INTO ?').run([workerData.to])
  database.close()
  const copy = new Database(workerData.to)
  const [[answer]] = copy.prepare('PRAGMA integrity_check(1)').raw().all([])
  copy.close()
  parentPort.postMessage(answer === 'ok' ? {} : { error: 'the copy is damaged: ' + answer })
} catch (error) {
  parentPort.postMessage({ error: error.message })
}`;

/** Writes a checked copy of a database file into a new file, in a thread of its own. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const library = createRequire(__filename).resolve('libsql');
  const worker = new Worker(COPY, { eval: true, workerData: { from, to, library } });
  const answer = await new Promise<{ error?: string }>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)));
  });
  if (answer.error !== undefined) {
    throw new StoreError('DATABASE_REQUEST_FAILED', `The backup could not be written: ${answer.error}`);
  }
}
