import { readFileSync } from 'node:fs';
import { StartRefusal } from './start-refusal';
import type { CollectionDeclaration, IndexDeclaration } from './store/store';

/** A timer of one function, as cloudbaserc.json declares it. */
export interface TriggerDeclaration {
  readonly name: string;
  readonly type: 'timer';
  /** Seven fields: second minute hour day month weekday year, at UTC+8. */
  readonly config: string;
}

/** One function, as cloudbaserc.json declares it. */
export interface FunctionDeclaration {
  readonly name: string;
  /** Time limit in seconds. */
  readonly timeout: number;
  /** Memory limit in MB. */
  readonly memorySize: number;
  readonly envVariables: Readonly<Record<string, string>>;
  readonly triggers: readonly TriggerDeclaration[];
  /** Whether it answers plain HTTP below /http/NAME, to anyone. */
  readonly http: boolean;
}

/** What the deployment and the local cloud both read. */
export interface Configuration {
  readonly functions: readonly FunctionDeclaration[];
  readonly collections: readonly CollectionDeclaration[];
}

interface RawFunction {
  name?: unknown;
  timeout?: number;
  memorySize?: number;
  envVariables?: Record<string, string>;
  triggers?: TriggerDeclaration[];
  http?: boolean;
}

interface RawConfiguration {
  functions?: RawFunction[];
  database?: { collections?: { name: string; rule?: string; indexes?: IndexDeclaration[] }[] };
}

/** CloudBase's rule for a function's name; it also keeps the name safe inside a path. */
const FUNCTION_NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,58}[a-zA-Z0-9]$/;
/** CloudBase's limits where the file says nothing. */
const DEFAULT_TIMEOUT = 5;
const DEFAULT_MEMORY = 256;

function readFunction(raw: RawFunction, file: string): FunctionDeclaration {
  if (typeof raw.name !== 'string' || !FUNCTION_NAME.test(raw.name)) {
    throw new StartRefusal(`${file}: not a function name: ${JSON.stringify(raw.name)}`);
  }
  return {
    name: raw.name,
    timeout: raw.timeout ?? DEFAULT_TIMEOUT,
    memorySize: raw.memorySize ?? DEFAULT_MEMORY,
    envVariables: raw.envVariables ?? {},
    triggers: raw.triggers ?? [],
    http: raw.http ?? false,
  };
}

const INDEX_PARTS: ReadonlySet<string> = new Set(['name', 'keys', 'unique', 'sparse']);
const DIRECTIONS: readonly unknown[] = [1, -1, '2dsphere'];

/** An index that CloudBase could not make as declared is refused: half an index would be a wrong one. */
function checkIndex(index: IndexDeclaration, where: string): void {
  const odd = Object.keys(index).find((part) => !INDEX_PARTS.has(part));
  if (odd !== undefined) throw new StartRefusal(`${where}: CloudBase has no index with "${odd}"`);
  if (!Array.isArray(index.keys) || index.keys.length === 0) throw new StartRefusal(`${where}: has no keys`);
  for (const { field, direction } of index.keys) {
    if (typeof field !== 'string' || !DIRECTIONS.includes(direction)) {
      throw new StartRefusal(`${where}: a key is a field with direction 1, -1 or "2dsphere"`);
    }
  }
}

/**
 * Reads functions, triggers, collections and indexes from cloudbaserc.json.
 * @throws StartRefusal where the file is missing, is no JSON or names a function wrongly.
 */
export function readConfiguration(file: string): Configuration {
  let raw: RawConfiguration;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8')) as RawConfiguration;
  } catch (thrown) {
    throw new StartRefusal(`cannot read ${file}: ${(thrown as Error).message}`);
  }
  for (const { name, indexes = [] } of raw.database?.collections ?? []) {
    for (const index of indexes) checkIndex(index, `${file}: index ${index.name} of ${name}`);
  }
  return {
    functions: (raw.functions ?? []).map((one) => readFunction(one, file)),
    collections: raw.database?.collections ?? [],
  };
}
