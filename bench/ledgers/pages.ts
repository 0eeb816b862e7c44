import { randomUUID } from 'node:crypto';
import type { TestCloud } from '../../test/local/cloud';
import { leaderOf } from './entries';
import { percentile, processorSeconds, report } from './report';

/** Milliseconds, p97.5. */
const aim = 20;
/** Of a search over all studios: each page looks through 2,000 entries and no more. */
const searchAim = 100;
/** The first calls load the function. */
const warming = 60;
const measured = 400;

interface Asked {
  readonly openid: string;
  readonly procedure: string;
  readonly input: object;
}

const leader = (turn: number): string => leaderOf((turn * 101) % 50).openid ?? '';
const officer = 'openid-of-unit';

/** What is asked, by name; pages deep in a ledger are reached by where the one before has ended. */
const questions: readonly (readonly [name: string, asked: (turn: number) => Asked])[] = [
  ['own ledger', (turn) => ({ openid: leader(turn), procedure: 'activity.list', input: {} })],
  [
    'own ledger, a year, one kind',
    (turn) => ({
      openid: leader(turn),
      procedure: 'activity.list',
      input: { year: 2025, kind: 'training' },
    }),
  ],
  [
    'own ledger, text in a year',
    (turn) => ({ openid: leader(turn), procedure: 'activity.list', input: { year: 2025, text: '考核' } }),
  ],
  ['all of a union, a year', () => ({ openid: officer, procedure: 'activity.list', input: { year: 2025 } })],
  [
    'all of a union, from the middle',
    (turn) => ({
      openid: officer,
      procedure: 'activity.list',
      input: { after: `2025-${String((turn % 12) + 1).padStart(2, '0')}-15 10:00~entry-00000000` },
    }),
  ],
];
const sums: typeof questions = [
  [
    'sums of a year and person, own studio',
    (turn) => ({
      openid: leader(turn),
      procedure: 'ledger.sums',
      input: { year: 2025, ledger: 'activity', kind: 'training' },
    }),
  ],
  [
    'sums of a year, own studio',
    (turn) => ({ openid: leader(turn), procedure: 'ledger.sums', input: { year: 2025 } }),
  ],
  [
    'sums of all years, own studio',
    (turn) => ({ openid: leader(turn), procedure: 'ledger.sums', input: { ledger: 'activity' } }),
  ],
];

const measure = async (
  cloud: TestCloud,
  name: string,
  next: (turn: number) => Asked,
  most = aim,
): Promise<void> => {
  const times: number[] = [];
  let refused = 0;
  let used = 0;
  const tokens = new Map<string, string>();
  for (let turn = 0; turn < warming + measured; turn += 1) {
    const { openid, procedure, input } = next(turn);
    const token = tokens.get(openid) ?? (await cloud.token({ openid }));
    tokens.set(openid, token);
    if (turn === warming) used = processorSeconds(cloud.pid);
    const started = performance.now();
    const { body } = await cloud.call('api', { procedure, input, requestId: randomUUID() }, token);
    if (turn >= warming) times.push(performance.now() - started);
    if (!(body as { ok: boolean }).ok) refused += 1;
  }
  const cpu = ((processorSeconds(cloud.pid) - used) / measured) * 1000;
  const p97_5 = percentile(times, 0.975);
  report(
    name,
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p97.5 ${p97_5.toFixed(1)} ms, cpu ${cpu.toFixed(1)} ms, refused ${refused}`,
    `p97.5 ${most} ms`,
    p97_5 <= most && refused === 0,
  );
};

const searches: typeof questions = [
  [
    'search of a rare word, all of a union',
    () => ({ openid: officer, procedure: 'activity.list', input: { text: '没有这几个字' } }),
  ],
];

/** Of all studios: as many counters as studios and months are added up. */
const unionSums: typeof questions = [
  [
    'sums of a year, all of a union',
    () => ({ openid: officer, procedure: 'ledger.sums', input: { year: 2025 } }),
  ],
];

/** Pages of 20 and sums, one call after another, as they leave the gateway. */
export const measurePages = async (cloud: TestCloud): Promise<void> => {
  for (const [name, next] of questions) await measure(cloud, `page of 20, ${name}`, next);
  for (const [name, next] of sums) await measure(cloud, name, next);
  for (const [name, next] of unionSums) await measure(cloud, name, next);
  for (const [name, next] of searches) await measure(cloud, name, next, searchAim);
};
