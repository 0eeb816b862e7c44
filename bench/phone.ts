import {
  fillIn,
  onceSubmitted,
  type Stop,
  submit,
  type Things,
  whileFilling,
} from '../test/e2e/every-page/itinerary';
import { bearing } from '../test/e2e/hands/touch';
import { dist, openProgramme, type Part, type Programme } from '../test/e2e/programme';
import { type Phone, startPhone } from '../test/weapp/runner';

/**
 * Figures of the built mini-program on a phone with its processor slowed four times: the first page, and the slowest
 * of all pages and requests. Needs dist/weapp.
 *   npm run bench -- phone
 */

const aims = { script: 1_000, firstData: 64, request: 1_000 } as const;
/** How much slower a cheap phone is than a desk's processor. */
const slowed = 4;
const launches = 5;

const row = (name: string, figure: string, aim: string): void =>
  console.log(`${name.padEnd(44)} ${figure.padStart(12)}   ${aim}`);

const middle = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

const firstPage = async (phone: Phone): Promise<void> => {
  const scripts: number[] = [];
  const seen: number[] = [];
  let firstData = 0;
  for (let count = 0; count < launches; count += 1) {
    const from = performance.now();
    await phone.launch();
    await bearing(phone.page, '2020年创新工作室申报').waitFor();
    seen.push(performance.now() - from);
    const { launch } = await phone.stats();
    scripts.push(launch.script);
    firstData = launch.firstData;
  }
  row('first page, script (median)', `${middle(scripts)} ms`, `≤ ${aims.script} ms`);
  row('first page, script (worst)', `${Math.max(...scripts)} ms`, '');
  row('first page, until its words stand (median)', `${Math.round(middle(seen))} ms`, '');
  row('first page, first setData', `${(firstData / 1024).toFixed(1)} KB`, `≤ ${aims.firstData} KB`);
};

interface Slow {
  readonly what: string;
  readonly milliseconds: number;
}

const walk = async (
  phoneOf: (part: Part | null) => Promise<Phone>,
  stops: readonly Stop[],
  things: Things,
) => {
  const scripts: Slow[] = [];
  const requests: Slow[] = [];
  for (const { page, part, query, shows } of stops) {
    const phone = await phoneOf(part);
    await phone.launch(`${page}/index`, { ...query?.(things) });
    await bearing(phone.page, shows).waitFor();
    const stats = await phone.stats();
    scripts.push({ what: page, milliseconds: stats.launch.script });
    for (const { name, data, milliseconds } of stats.requests) {
      const { procedure } = JSON.parse(data ?? '{}') as { procedure?: string };
      requests.push({ what: `${procedure ?? name} on ${page}`, milliseconds });
    }
  }
  return { scripts, requests };
};

const worst = (figures: readonly Slow[], count: number): readonly Slow[] =>
  [...figures].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, count);

const everyPage = async (
  programme: Programme,
  phoneOf: (part: Part | null) => Promise<Phone>,
): Promise<void> => {
  const filled = await fillIn(programme);
  const before = await walk(phoneOf, whileFilling, filled);
  const after = await walk(phoneOf, onceSubmitted, await submit(programme, filled));
  for (const { what, milliseconds } of worst([...before.scripts, ...after.scripts], 3))
    row(`script of ${what}`, `${milliseconds} ms`, `≤ ${aims.script} ms`);
  for (const { what, milliseconds } of worst([...before.requests, ...after.requests], 3))
    row(what, `${milliseconds} ms`, `≤ ${aims.request} ms`);
};

const measure = async (): Promise<void> => {
  const programme = await openProgramme();
  const phones = new Map<Part | null, Phone>();
  const phoneOf = async (part: Part | null): Promise<Phone> => {
    const known = phones.get(part);
    if (known) return known;
    const token = await programme.token(part);
    const phone = await startPhone({ dist: dist.package, cloudUrl: programme.url, token });
    await phone.slow(slowed);
    phone.page.setDefaultTimeout(60_000);
    phones.set(part, phone);
    return phone;
  };
  try {
    await firstPage(await phoneOf('leader'));
    await everyPage(programme, phoneOf);
  } finally {
    for (const phone of phones.values()) await phone.stop();
    await programme.stop();
  }
};

void measure();
