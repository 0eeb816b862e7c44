/** One line of the log: what happened, with figures and ids, never names, tokens or contents. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

type Level = 'info' | 'warn' | 'error';

/**
 * A log of JSON lines, `{ time, level, event, … }`, time being the machine's (never the shifted clock's).
 * @param write takes one line without its line break; by default standard output.
 */
export function openLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  const put = (level: Level, event: string, fields?: LogFields): void =>
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }));
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
