import { parseArgs } from 'node:util';
import { StartRefusal } from './start-refusal';

/** How a local cloud is started. */
export interface CloudOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Data folder. */
  readonly data: string;
  /** Built functions, one folder each with index.js. */
  readonly functions: string;
  /** cloudbaserc.json. */
  readonly configuration: string;
  /** The instant the programme's clock shows at the start, milliseconds since 1970 UTC. */
  readonly now?: number;
  /** Folder of the browser build. */
  readonly site?: string;
  /** JSON list of people for the demonstration door. */
  readonly demonstration?: string;
  /** Address the outside world uses, without a slash at the end; by default http://127.0.0.1:PORT. */
  readonly publicUrl?: string;
  /** Believe the last X-Forwarded-For entry of a proxy on this machine. */
  readonly behindProxy: boolean;
  /** Requests a second and address; 0 for no limit; left out: 100, but none for this machine itself. */
  readonly rate?: number;
  /** Greatest upload, bytes. */
  readonly maxUpload: number;
  /** Greatest number of workers a function may have. */
  readonly workers: number;
  /** Bytes the whole process may take; left out: four fifths of the machine's. */
  readonly memory?: number;
  /** Let functions reach the wire over sockets, as in the cloud, instead of the shortcut within the process. */
  readonly sockets: boolean;
  /** Hours between backups; left out: none. */
  readonly backupEvery?: number;
  /** Number of backups kept. */
  readonly backupKeep: number;
}

const MEGABYTE = 1024 * 1024;

function numberOf(name: string, text: string, least: number, greatest: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least || value > greatest) {
    throw new StartRefusal(`--${name} must be a number from ${least} to ${greatest}, not "${text}"`);
  }
  return value;
}

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) {
    throw new StartRefusal(`--now must be an instant such as 2020-09-15T09:00:00+08:00, not "${text}"`);
  }
  return instant;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8080' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.data' },
        functions: { type: 'string', default: 'dist/functions' },
        configuration: { type: 'string', default: 'cloudbaserc.json' },
        now: { type: 'string' },
        site: { type: 'string' },
        demonstration: { type: 'string' },
        'public-url': { type: 'string' },
        'behind-proxy': { type: 'boolean', default: false },
        rate: { type: 'string' },
        'max-upload': { type: 'string', default: '64' },
        workers: { type: 'string', default: '16' },
        memory: { type: 'string' },
        sockets: { type: 'boolean', default: false },
        'backup-every': { type: 'string' },
        'backup-keep': { type: 'string', default: '7' },
      },
    }).values;
  } catch (thrown) {
    throw new StartRefusal((thrown as Error).message);
  }
}

/**
 * Reads the command line.
 * @throws StartRefusal with one plain line where an option is unknown or makes no sense.
 */
export function readOptions(args: readonly string[]): CloudOptions {
  const given = parse(args);
  const optional = (name: string, text: string | undefined, least: number, greatest: number) =>
    text === undefined ? undefined : numberOf(name, text, least, greatest);
  return {
    port: numberOf('port', given.port, 0, 65535),
    host: given.host,
    data: given.data,
    functions: given.functions,
    configuration: given.configuration,
    now: given.now === undefined ? undefined : instantOf(given.now),
    site: given.site,
    demonstration: given.demonstration,
    publicUrl: given['public-url']?.replace(/\/+$/, ''),
    behindProxy: given['behind-proxy'],
    rate: optional('rate', given.rate, 0, 1e6),
    maxUpload: numberOf('max-upload', given['max-upload'], 1, 4096) * MEGABYTE,
    workers: numberOf('workers', given.workers, 1, 64),
    memory: given.memory === undefined ? undefined : numberOf('memory', given.memory, 128, 1e6) * MEGABYTE,
    sockets: given.sockets,
    backupEvery: optional('backup-every', given['backup-every'], 0.0001, 24 * 31),
    backupKeep: numberOf('backup-keep', given['backup-keep'], 1, 1000),
  };
}
