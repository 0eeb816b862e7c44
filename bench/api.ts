import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Answered, type Call, callAll } from './callers';
import { numberOf, numbersOf, wordOf } from './options';
import { type BenchProgramme, openBenchProgramme } from './programme';
import { type Scenario, scenarios } from './scenarios';

/**
 * Figures of the real `api` function on the local cloud, with all checks on.
 *   --applications=10000,100000   how many are stored
 *   --connections=10,100          callers at once, each calling again as soon as it is answered
 *   --seconds=6                   how long a scenario runs, where its requests can be repeated; as long again to warm
 *                                 up, until the workers' code is compiled, which is not counted
 *   --only=get                    scenarios whose names begin so
 */
const sizes = numbersOf('applications', [10_000, 100_000]);
const connectionCounts = numbersOf('connections', [10, 100]);
const seconds = numberOf('seconds', 6);
const only = wordOf('only') ?? '';

/** Milliseconds within which 97.5 % are to be answered with ten connections. */
const patience = 25;

/** Seconds a process has used of all cores: a figure that other work on the machine hardly changes. */
const secondsUsedBy = (pid: number): number => {
  const [, , , , , , , , , , , , , user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .split(' ')
    .map(Number);
  return (user + system) / 100;
};

interface Figure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly refused: number;
  /** Milliseconds of all cores that the local cloud, functions included, has used for one request. */
  readonly cpu: number;
  /** Milliseconds of all cores that this bench itself has used for one request. */
  readonly own: number;
}

/** Counts the requests of each scenario over all runs: what can be made once is not made twice. */
const counts = new Map<Scenario, number>();
const nextOf = (scenario: Scenario): number => {
  const count = counts.get(scenario) ?? 0;
  counts.set(scenario, count + 1);
  return count;
};

interface Run {
  readonly answered: Answered;
  readonly refused: number;
}

/** @param share of a whole run: what can be done once only has a shorter part to warm up */
const load = async (
  programme: BenchProgramme,
  scenario: Scenario,
  connections: number,
  share: number,
): Promise<Run> => {
  const { hostname: host, port } = new URL(programme.url);
  let refused = 0;
  let left = scenario.amount === undefined ? Number.POSITIVE_INFINITY : Math.round(scenario.amount * share);
  const until = scenario.amount === undefined ? performance.now() + seconds * 1000 * share : Infinity;
  const next = (): Call | undefined => {
    if (left === 0 || performance.now() > until) return undefined;
    left -= 1;
    const mine = nextOf(scenario);
    const { token, event } = scenario.next(programme, mine);
    return {
      path: '/v1/functions/api',
      token,
      body: JSON.stringify({ ...event, requestId: randomUUID() }),
      answered: (status, body) => {
        const ok = status === 200 && body.startsWith('{"ok":true');
        if (!ok) {
          refused += 1;
          if (refused === 1) console.log(`first refusal: ${status} ${body.slice(0, 300)}`);
        }
        scenario.took?.(programme, mine, ok);
      },
    };
  };
  const answered = await callAll({ host, port: Number(port), connections, next });
  return { answered, refused };
};

const run = async (programme: BenchProgramme, scenario: Scenario, connections: number): Promise<Figure> => {
  await load(programme, scenario, connections, scenario.amount === undefined ? 1 : 0.25);
  const usedBefore = secondsUsedBy(programme.pid);
  const ownBefore = process.cpuUsage();
  const { answered, refused } = await load(programme, scenario, connections, 1);
  const { times } = answered;
  const own = process.cpuUsage(ownBefore);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    perSecond: Math.round(times.length / answered.seconds),
    p50: at(0.5),
    p97_5: at(0.975),
    refused,
    cpu: ((secondsUsedBy(programme.pid) - usedBefore) * 1000) / times.length,
    own: (own.user + own.system) / 1000 / times.length,
  };
};

const report = (scenario: Scenario, connections: number, figure: Figure): void => {
  const { perSecond, p50, p97_5, refused, cpu, own } = figure;
  const { aim } = scenario;
  const isMet = perSecond >= (aim ?? 0) && refused === 0 && (connections > 10 || p97_5 <= patience);
  const verdict = aim === undefined ? '' : isMet ? 'met' : 'NOT MET';
  console.log(
    `${scenario.name.padEnd(24)} ${String(connections).padStart(3)} connections` +
      ` ${String(perSecond).padStart(5)}/s (${aim === undefined ? 'no aim' : `aim ${aim}`})  p50 ${p50} ms  p97.5 ${p97_5} ms` +
      `  cpu ${cpu.toFixed(2)} ms a request (bench ${own.toFixed(2)})  refused ${refused}` +
      `  load ${loadavg()[0]?.toFixed(1)}  ${verdict}`,
  );
};

/** Resident memory of a process, in MB. */
const memoryOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

/** Memory of a local cloud that was started on the stored data and has answered nothing yet. */
const measureIdle = async (programme: BenchProgramme): Promise<void> => {
  await programme.restart();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  console.log(`memory idle ${memoryOf(programme.pid)} MB (aim 200 MB)`);
};

const measure = async (size: number): Promise<void> => {
  const programme = await openBenchProgramme(size);
  counts.clear();
  try {
    console.log(`${size} applications stored`);
    await measureIdle(programme);
    for (const scenario of scenarios.filter(({ name }) => name.startsWith(only))) {
      for (const connections of connectionCounts) {
        report(scenario, connections, await run(programme, scenario, connections));
      }
    }
    console.log(`memory after the load ${memoryOf(programme.pid)} MB`);
  } finally {
    await programme.stop();
  }
};

const main = async (): Promise<void> => {
  for (const size of sizes) await measure(size);
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
