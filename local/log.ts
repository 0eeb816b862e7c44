import { writeSync } from 'node:fs';

/** One line of the log: what happened, with figures and ids, never names, tokens or contents. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

type Level = 'info' | 'warn' | 'error';

/** Lines that only inform are gathered for so long (ms): one write for many requests. */
const GATHER = 50;

/** Writes lines to standard output: faults at once, the rest gathered, all of it before the process ends. */
function standardOutput(): (line: string, level: Level) => void {
  let gathered = '';
  let flushing: NodeJS.Timeout | undefined;
  const take = (): string => {
    clearTimeout(flushing);
    flushing = undefined;
    const text = gathered;
    gathered = '';
    return text;
  };
  process.on('exit', () => {
    try {
      writeSync(1, take());
    } catch {
      // Nobody reads any more.
    }
  });
  return (line, level) => {
    gathered += `${line}\n`;
    if (level !== 'info') process.stdout.write(take());
    else flushing ??= setTimeout(() => process.stdout.write(take()), GATHER);
  };
}

/**
 * A log of JSON lines, `{ time, level, event, … }`, time being the machine's (never the shifted clock's).
 * @param write takes one line without its line break; by default standard output.
 */
export function openLog(write: (line: string, level: Level) => void = standardOutput()): Log {
  const put = (level: Level, event: string, fields?: LogFields): void =>
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }), level);
  return {
    info: (event, fields) => put('info', event, fields),
    warn: (event, fields) => put('warn', event, fields),
    error: (event, fields) => put('error', event, fields),
  };
}

/** What an unknown thrown thing says of itself, for the log. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
