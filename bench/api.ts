import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { type BenchProgramme, openBenchProgramme } from './programme';

/** Figures of the real `api` function on the local cloud: 10 connections, 10,000 applications stored. */

interface Scenario {
  readonly name: string;
  /** Requests a second to be reached, and milliseconds within which 97.5 % are to be answered. */
  readonly aim: { readonly perSecond: number; readonly p97_5: number };
  /** Requests in all, where each can be made once; else the scenario runs for ten seconds. */
  readonly amount?: number;
  /** The next request: whose it is, and what is asked. */
  readonly next: (
    programme: BenchProgramme,
    count: number,
  ) => { readonly token: string; readonly event: object };
  /** Takes the answer, for scenarios in which the next request depends on it. */
  readonly took?: (programme: BenchProgramme, count: number, ok: boolean) => void;
}

const connections = 10;
const seconds = 10;

/** Drafts that are saved again and again; the others are submitted, each once. */
const savedDrafts = 500;

const draftOf = (programme: BenchProgramme, index: number) =>
  programme.drafts[index] as BenchProgramme['drafts'][number];

const scenarios: readonly Scenario[] = [
  {
    name: 'get',
    aim: { perSecond: 1500, p97_5: 25 },
    next: ({ industryToken, ids }, count) => ({
      token: industryToken,
      event: { procedure: 'application.get', input: { id: ids[(count * 7919) % ids.length] } },
    }),
  },
  {
    name: 'list 20, waiting for me',
    aim: { perSecond: 400, p97_5: 25 },
    next: ({ unitToken }) => ({
      token: unitToken,
      event: { procedure: 'application.list', input: { mine: true } },
    }),
  },
  {
    name: 'list 20, of a round',
    aim: { perSecond: 400, p97_5: 25 },
    next: ({ industryToken, roundId }) => ({
      token: industryToken,
      event: { procedure: 'application.list', input: { roundId } },
    }),
  },
  {
    name: 'save draft',
    aim: { perSecond: 500, p97_5: 25 },
    next: (programme, count) => {
      const draft = draftOf(programme, count % savedDrafts);
      const input = {
        id: draft.id,
        version: draft.version,
        answers: { work: `第${count}次保存。${programme.longText}` },
        device: '手机',
      };
      return { token: draft.token, event: { procedure: 'application.save', input } };
    },
    took: (programme, count, ok) => {
      if (ok) draftOf(programme, count % savedDrafts).version += 1;
    },
  },
  {
    name: 'submit',
    aim: { perSecond: 500, p97_5: 25 },
    amount: 4000,
    next: (programme, count) => {
      const { id, version, token } = draftOf(programme, savedDrafts + count);
      return { token, event: { procedure: 'application.submit', input: { id, version } } };
    },
  },
];

/** Seconds a process has used of all cores: a figure that other work on the machine hardly changes. */
const secondsUsedBy = (pid: number): number => {
  const [, , , , , , , , , , , , , user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .split(' ')
    .map(Number);
  return (user + system) / 100;
};

interface Figure {
  /** Milliseconds of all cores that the local cloud, functions included, has used for one request. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly refused: number;
}

const run = async (programme: BenchProgramme, scenario: Scenario): Promise<Figure> => {
  let count = 0;
  let refused = 0;
  const used = secondsUsedBy(programme.pid);
  const result = await autocannon({
    url: `${programme.url}/v1/functions/api`,
    connections,
    ...(scenario.amount === undefined ? { duration: seconds } : { amount: scenario.amount }),
    method: 'POST',
    requests: [
      {
        setupRequest: (request, context) => {
          const mine = count;
          count += 1;
          Object.assign(context, { mine });
          const { token, event } = scenario.next(programme, mine);
          return {
            ...request,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ ...event, requestId: randomUUID() }),
          };
        },
        onResponse: (status, body, context) => {
          const ok = status === 200 && body.startsWith('{"ok":true');
          if (!ok) {
            refused += 1;
            if (refused === 1) console.log(`first refusal: ${status} ${body.slice(0, 300)}`);
          }
          scenario.took?.(programme, (context as { mine: number }).mine, ok);
        },
      },
    ],
  });
  const answered = result.requests.total;
  return {
    perSecond: Math.round(answered / result.duration),
    p50: result.latency.p50,
    p97_5: result.latency.p97_5,
    refused,
    cpu: ((secondsUsedBy(programme.pid) - used) * 1000) / answered,
  };
};

/** Resident memory of a process, in MB. */
const memoryOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

const main = async (): Promise<void> => {
  const only = process.argv[2];
  const programme = await openBenchProgramme(10_000);
  try {
    console.log(`10,000 applications stored; memory ${memoryOf(programme.pid)} MB (aim 200 MB)`);
    for (const scenario of scenarios.filter(({ name }) => only === undefined || name.startsWith(only))) {
      const { perSecond, p50, p97_5, refused, cpu } = await run(programme, scenario);
      const { aim } = scenario;
      const verdict = perSecond >= aim.perSecond && p97_5 <= aim.p97_5 && refused === 0 ? 'met' : 'NOT MET';
      console.log(
        `${scenario.name.padEnd(24)} ${String(perSecond).padStart(5)}/s (aim ${aim.perSecond})` +
          `  p50 ${p50} ms  p97.5 ${p97_5} ms (aim ${aim.p97_5})  cpu ${cpu.toFixed(2)} ms a request  refused ${refused}  ${verdict}`,
      );
    }
    console.log(`memory after the load ${memoryOf(programme.pid)} MB`);
  } finally {
    await programme.stop();
  }
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
