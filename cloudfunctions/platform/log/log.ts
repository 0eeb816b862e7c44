import { scrubbed } from '@domain/faults/scrub';

export { scrubbed };

/** What a log line may hold: codes, counts, ids of requests and procedures. Never what a person typed. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

const write = (level: 'info' | 'warn' | 'error', event: string, fields: LogFields): void => {
  console.log(JSON.stringify({ level, event, at: new Date().toISOString(), ...fields }));
};

/** Structured log, one JSON object a line. */
export const log = {
  info: (event: string, fields: LogFields = {}) => write('info', event, fields),
  warn: (event: string, fields: LogFields = {}) => write('warn', event, fields),
  error: (event: string, fields: LogFields = {}) => write('error', event, fields),
};

/** @returns kind, code, scrubbed message and place of an error: quoted values, long numbers and Chinese are cut out */
export const describeError = (thrown: unknown): LogFields => {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { code } = thrown as { code?: unknown };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: thrown.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    reason: scrubbed(thrown.message),
    where: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  };
};
