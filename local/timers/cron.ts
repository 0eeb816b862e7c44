import { Cron } from 'croner';
import { StartRefusal } from '../start-refusal';

/** Tells when a timer is due. */
export interface Schedule {
  /** The first due instant after the given one (milliseconds since 1970 UTC), or undefined: never again. */
  next(after: number): number | undefined;
}

/** CloudBase's timers go by Beijing time. */
const UTC_OFFSET_MINUTES = 480;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

const beijingYear = (instant: Date): number =>
  new Date(instant.getTime() + UTC_OFFSET_MINUTES * 60_000).getUTCFullYear();
const startOfBeijingYear = (year: number): number => Date.UTC(year, 0, 1) - UTC_OFFSET_MINUTES * 60_000;

/** The years that a year field (`*`, `2026`, `2026,2028`, `2026-2030`, `2026/2`) names, in order. */
function yearsOf(field: string, pattern: string): number[] {
  const years = new Set<number>();
  for (const part of field.split(',')) {
    const [, all, from, to, step] = /^(?:(\*)|(\d{4})(?:-(\d{4}))?)(?:\/(\d+))?$/.exec(part) ?? [];
    if (!all && !from) throw new StartRefusal(`not a year field of a timer: "${pattern}"`);
    const first = all ? FIRST_YEAR : Number(from);
    const last = all || (step && !to) ? LAST_YEAR : Number(to ?? from);
    for (let year = first; year <= last; year += Number(step ?? 1)) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/**
 * Reads CloudBase's cron of seven fields: second minute hour day month weekday year, at UTC+8. Where day and
 * weekday are both given, either suffices.
 * @throws StartRefusal where the pattern is not of this form.
 */
export function readSchedule(pattern: string): Schedule {
  const fields = pattern.trim().split(/\s+/);
  if (fields.length !== 7) throw new StartRefusal(`a timer needs seven fields, not "${pattern}"`);
  const years = yearsOf(fields[6] ?? '*', pattern);
  let cron: Cron;
  try {
    cron = new Cron(fields.slice(0, 6).join(' '), {
      utcOffset: UTC_OFFSET_MINUTES,
      legacyMode: true,
      paused: true,
    });
  } catch (thrown) {
    throw new StartRefusal(`not a timer: "${pattern}" (${(thrown as Error).message})`);
  }
  return {
    next: (after) => {
      let from = after;
      for (;;) {
        const due = cron.nextRun(new Date(from));
        if (!due) return undefined;
        const year = years.find((one) => one >= beijingYear(due));
        if (year === undefined) return undefined;
        if (year === beijingYear(due)) return due.getTime();
        // Not this year: look on from the last instant before the next year that is named.
        from = startOfBeijingYear(year) - 1000;
      }
    },
  };
}
