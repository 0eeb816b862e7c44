import { Worker } from 'node:worker_threads';
import { type Carry, openCarrier } from './carrier';
import { failed, type Outcome } from './outcome';
import type { InvocationMessage, WorkerMessage, WorkerStart } from './protocol';

export interface SlotOptions extends Omit<WorkerStart, 'shortcut'> {
  /** The worker's own process.env. */
  readonly variables: Record<string, string>;
  /** Seconds an invocation may take. */
  readonly timeout: number;
  /** MB the worker's heap may take. */
  readonly memorySize: number;
  /** Absolute path of the worker's entry. */
  readonly workerFile: string;
  /** Answers calls of the SDK without a socket; left out: they take a socket. */
  readonly carrier?: { readonly wireUrl: string; readonly carry: Carry };
  /** Takes what the function prints, a line at a time. */
  readonly print: (line: string) => void;
}

/** One worker thread of a function. It runs one invocation at a time and is never used again after a fault. */
export interface Slot {
  readonly idle: boolean;
  /** The function is being loaded. */
  readonly loading: boolean;
  /** performance.now() of the last change from busy to idle. */
  readonly idleSince: number;
  /** Runs an invocation; only while idle. Never rejects. */
  run(message: InvocationMessage): Promise<Outcome>;
  /** Ends the worker if an invocation has run for a while: it then fails with the memory limit. */
  relieve(): void;
  /** Ends an idle worker. */
  end(): Promise<unknown>;
}

export interface SlotEvents {
  /** The function is loaded, or an invocation has ended: the slot can take one. */
  readonly free: () => void;
  /** The worker is no more. `loadFailure` says why the function could not be loaded, if that was it. */
  readonly gone: (loadFailure?: string) => void;
}

/** Loading may take longer than an invocation: the cloud counts it apart, too. */
const LOAD_TIME = 20_000;
/** An invocation that has run for less (ms) is not what fills the memory. */
const SHORT = 200;
const MEGABYTE = 1024 * 1024;

function printLines(stream: NodeJS.ReadableStream, print: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) print(line);
  });
}

/** Starts a worker and has it load the function. */
export function openSlot(options: SlotOptions, events: SlotEvents): Slot {
  const { entry, clockOffset, carrier } = options;
  const port = carrier && openCarrier(carrier.carry);
  const worker = new Worker(options.workerFile, {
    workerData: {
      entry,
      clockOffset,
      shortcut: carrier && port && { wireUrl: carrier.wireUrl, port },
    } satisfies WorkerStart,
    transferList: port ? [port] : [],
    env: options.variables,
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: options.memorySize },
  });
  printLines(worker.stdout, options.print);
  printLines(worker.stderr, options.print);

  let finish: ((outcome: Outcome) => void) | undefined;
  let state: 'loading' | 'idle' | 'busy' | 'gone' = 'loading';
  let idleSince = performance.now();
  let busySince = 0;
  let death: Outcome = failed('execution', 'The function ended its process.');
  let loadFailure: string | undefined;

  const settle = (outcome: Outcome): void => {
    const waiting = finish;
    finish = undefined;
    waiting?.(outcome);
  };
  const kill = (outcome: Outcome): void => {
    death = outcome;
    state = 'gone';
    void worker.terminate();
  };
  let limit = setTimeout(() => {
    loadFailure = 'The function took longer than 20 seconds to load.';
    kill(failed('execution', loadFailure));
  }, LOAD_TIME);

  worker.on('message', (message: WorkerMessage) => {
    clearTimeout(limit);
    if (message.kind === 'load-failed') {
      loadFailure = message.message;
      void worker.terminate();
      return;
    }
    if (state === 'gone') return;
    state = 'idle';
    idleSince = performance.now();
    if (message.kind === 'done') settle({ ok: true, json: message.json });
    if (message.kind === 'failed') settle(failed('execution', message.message));
    if ('memory' in message && message.memory > options.memorySize * MEGABYTE) {
      state = 'gone';
      void worker.terminate();
      return;
    }
    events.free();
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    death = outOfMemory
      ? failed('memory-limit', `The function used more than ${options.memorySize} MB.`)
      : failed('execution', error.stack ?? error.message);
    if (state === 'loading') loadFailure = error.message;
    state = 'gone';
  });
  worker.on('exit', () => {
    clearTimeout(limit);
    if (state === 'loading') loadFailure ??= 'The function ended its process while loading.';
    state = 'gone';
    settle(death);
    events.gone(loadFailure);
  });

  return {
    get idle() {
      return state === 'idle';
    },
    get loading() {
      return state === 'loading';
    },
    get idleSince() {
      return idleSince;
    },
    run: (message) =>
      new Promise((resolve) => {
        state = 'busy';
        busySince = performance.now();
        finish = resolve;
        limit = setTimeout(
          () => kill(failed('time-limit', `The function took longer than ${options.timeout} seconds.`)),
          options.timeout * 1000,
        );
        worker.postMessage(message);
      }),
    relieve: () => {
      if (state !== 'busy' || performance.now() - busySince < SHORT) return;
      kill(failed('memory-limit', `The function used more than ${options.memorySize} MB.`));
    },
    end: () => {
      state = 'gone';
      return worker.terminate();
    },
  };
}
