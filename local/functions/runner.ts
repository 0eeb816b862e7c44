import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Clock } from '../clock';
import type { FunctionDeclaration } from '../configuration';
import type { Log } from '../log';
import type { Carry } from './carrier';
import {
  functionContext,
  type Gateway,
  type InvocationOrigin,
  invocationVariables,
  workerVariables,
} from './context';
import { guardMemory } from './memory-guard';
import { failed, type Outcome } from './outcome';
import { openPool, type Pool, type PoolOptions } from './pool';

export interface RunnerOptions {
  /** Folder of the built functions. */
  readonly folder: string;
  readonly declarations: readonly FunctionDeclaration[];
  /** Absolute path of the worker's entry. */
  readonly workerFile: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Where workers find the gateway, and with which keys. */
  readonly gateway: Gateway;
  /** Workers a function may have at most. */
  readonly workers: number;
  /** Answers calls of the SDK without a socket; left out: they take a socket. */
  readonly carry?: Carry;
  /** Bytes the whole process may take. */
  readonly memory: number;
}

/** Runs functions as the cloud does. */
export interface Runner {
  /**
   * Runs a function once.
   * @param event JSON text of the event
   */
  invoke(name: string, event: string, origin: InvocationOrigin): Promise<Outcome>;
  /** Starts one worker of each light function ahead of need. */
  warm(): void;
  /** Lets invocations under way finish, then ends all workers. */
  close(): Promise<void>;
}

interface Room {
  readonly declaration: FunctionDeclaration;
  pool: Pool;
  version: string;
  lookedAt: number;
}

/** Looking for changed code more often than this (ms) would cost more than it helps. */
const LOOK_EVERY = 250;
/**
 * Workers of a function started without hesitation: while one waits for the disk another can compute. One core is the
 * gateway's and the store's.
 */
const BASE_WORKERS = Math.max(2, availableParallelism() - 1);
/** MB that the workers of one function may take together. */
const MEMORY_OF_ALL = 2048;
/** Functions of at most so many MB are loaded ahead; the heavy ones wait for their first call. */
const LIGHT = 256;

/** How many workers a function may have: the heavier it is, the fewer, so that all fit into memory. */
function workersFor({ memorySize }: FunctionDeclaration, greatest: number): PoolOptions {
  const most = Math.max(2, Math.min(greatest, Math.floor(MEMORY_OF_ALL / memorySize)));
  return { base: Math.min(BASE_WORKERS, greatest), most: Math.min(most, greatest) };
}

/** Opens the runner of all declared functions. No worker is started yet. */
export function openRunner(options: RunnerOptions): Runner {
  const rooms = new Map<string, Room>();
  const retiring = new Set<Promise<void>>();

  const entryOf = (name: string): string => resolve(join(options.folder, name, 'index.js'));

  const versionOf = (name: string): string | undefined => {
    const stat = statSync(entryOf(name), { throwIfNoEntry: false });
    return stat && `${stat.mtimeMs}:${stat.size}:${stat.ino}`;
  };

  const makePool = (declaration: FunctionDeclaration): Pool =>
    openPool(
      {
        entry: entryOf(declaration.name),
        clockOffset: options.clock.offset,
        variables: workerVariables(declaration, options.gateway),
        timeout: declaration.timeout,
        memorySize: declaration.memorySize,
        workerFile: options.workerFile,
        carrier: options.carry && { wireUrl: `${options.gateway.url}/admin`, carry: options.carry },
        print: (text) => options.log.info('function-output', { function: declaration.name, text }),
      },
      workersFor(declaration, options.workers),
    );

  const retire = (pool: Pool): void => {
    const ending = pool.retire().finally(() => retiring.delete(ending));
    retiring.add(ending);
  };

  /** The room of a function, with the code as it is now on disk; undefined where there is no such function. */
  const roomOf = (name: string): Room | undefined => {
    const known = rooms.get(name);
    const now = performance.now();
    if (known && now - known.lookedAt < LOOK_EVERY) return known;
    const declaration = options.declarations.find((one) => one.name === name);
    const version = declaration && versionOf(name);
    if (!declaration || !version) return undefined;
    if (known?.version === version) {
      known.lookedAt = now;
      return known;
    }
    if (known) {
      options.log.info('function-changed', { function: name });
      retire(known.pool);
    }
    const room = { declaration, pool: makePool(declaration), version, lookedAt: now };
    rooms.set(name, room);
    return room;
  };

  const stopGuard = guardMemory(options.memory, () => {
    options.log.error('memory-limit-of-all', { megabytes: Math.round(options.memory / 2 ** 20) });
    for (const { pool } of rooms.values()) pool.relieve();
  });

  return {
    invoke: async (name, event, origin) => {
      const room = roomOf(name);
      if (!room) return failed('not-found', `There is no function "${name}".`);
      const variables = invocationVariables(origin);
      const context = functionContext(room.declaration, origin.requestId, variables);
      const outcome = await room.pool.run({ event, context, variables });
      if (!outcome.ok) {
        options.log.warn('function-failed', {
          requestId: origin.requestId,
          function: name,
          kind: outcome.kind,
          reason: outcome.message,
        });
      }
      return outcome;
    },
    warm: () => {
      for (const { name, memorySize } of options.declarations) {
        if (memorySize <= LIGHT) roomOf(name)?.pool.warm();
      }
    },
    close: async () => {
      stopGuard();
      for (const { pool } of rooms.values()) retire(pool);
      rooms.clear();
      await Promise.all(retiring);
    },
  };
}
