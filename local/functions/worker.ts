import { createRequire } from 'node:module';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { InvocationMessage, WorkerMessage, WorkerStart } from './protocol';
import { shiftDate } from './shift-date';
import { takeShortcut } from './shortcut';

/** The entry of a worker thread: loads one function and runs one invocation after another. */

type Main = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');
const { entry, clockOffset, shortcut } = workerData as WorkerStart;
const say = (message: WorkerMessage): void => port.postMessage(message);

function load(): Main {
  const loaded = createRequire(entry)(entry) as { main?: unknown };
  if (typeof loaded.main !== 'function') throw new Error(`${entry} exports no function "main"`);
  return loaded.main as Main;
}

function memoryInUse(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

function explain(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.stack ?? thrown.message;
  return typeof thrown === 'string' ? thrown : (JSON.stringify(thrown) ?? 'undefined');
}

async function run(main: Main, { event, context, variables }: InvocationMessage): Promise<WorkerMessage> {
  Object.assign(process.env, variables);
  try {
    const result: unknown = await main(JSON.parse(event), context);
    return { kind: 'done', json: JSON.stringify(result) ?? 'null', memory: memoryInUse() };
  } catch (thrown) {
    return { kind: 'failed', message: explain(thrown), memory: memoryInUse() };
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
}

// The SDK reads dozens of variables a call, and a thread's own process.env is slow: a plain copy is not.
process.env = { ...process.env };
shiftDate(clockOffset);
if (shortcut) takeShortcut(shortcut.wireUrl, shortcut.port);
try {
  const main = load();
  port.on('message', (message: InvocationMessage) => void run(main, message).then(say));
  say({ kind: 'ready' });
} catch (thrown) {
  say({ kind: 'load-failed', message: explain(thrown) });
}
