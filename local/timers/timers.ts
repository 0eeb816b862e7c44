import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { FunctionDeclaration, TriggerDeclaration } from '../configuration';
import type { Runner } from '../functions/runner';
import type { Log } from '../log';
import { readSchedule } from './cron';

/** The timers of all functions. */
export interface Timers {
  start(): void;
  stop(): void;
}

/** A timeout is never set for longer than this (ms): the clock is looked at again. */
const LONGEST_SLEEP = 3_600_000;

/** The event a timer sends. */
function timerEvent(trigger: TriggerDeclaration, due: number): string {
  return JSON.stringify({
    Type: 'Timer',
    TriggerName: trigger.name,
    Time: new Date(due).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    Message: '',
  });
}

/**
 * Makes the timers that cloudbaserc.json declares. A timer that is still running when it is due again
 * misses that turn; a machine that slept runs it once when it wakes.
 * @throws StartRefusal where a pattern cannot be read.
 */
export function makeTimers(
  declarations: readonly FunctionDeclaration[],
  runner: Runner,
  clock: Clock,
  log: Log,
): Timers {
  const waiting = new Map<string, NodeJS.Timeout>();
  const timers = declarations.flatMap(({ name, triggers }) =>
    triggers.map((trigger) => ({ name, trigger, schedule: readSchedule(trigger.config) })),
  );

  const run = async (name: string, trigger: TriggerDeclaration, due: number): Promise<void> => {
    const requestId = randomUUID();
    const begun = performance.now();
    const outcome = await runner.invoke(name, timerEvent(trigger, due), {
      requestId,
      caller: { kind: 'timer' },
      source: 'timer',
    });
    log.info('timer-ran', {
      requestId,
      function: name,
      trigger: trigger.name,
      ok: outcome.ok,
      milliseconds: Math.round(performance.now() - begun),
    });
  };

  const schedule = ({ name, trigger, schedule: when }: (typeof timers)[number], after: number): void => {
    const id = `${name}/${trigger.name}`;
    const due = when.next(after);
    if (due === undefined) return;
    const wait = (): void => {
      const left = due - clock.now();
      if (left > 0) {
        waiting.set(id, setTimeout(wait, Math.min(left, LONGEST_SLEEP)).unref());
        return;
      }
      void run(name, trigger, due).finally(() => {
        if (waiting.has(id)) schedule({ name, trigger, schedule: when }, clock.now());
      });
    };
    wait();
  };

  return {
    start: () => {
      for (const timer of timers) schedule(timer, clock.now());
    },
    stop: () => {
      for (const timeout of waiting.values()) clearTimeout(timeout);
      waiting.clear();
    },
  };
}
