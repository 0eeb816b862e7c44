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
  return {
    functions: (raw.functions ?? []).map((one) => readFunction(one, file)),
    collections: raw.database?.collections ?? [],
  };
}
