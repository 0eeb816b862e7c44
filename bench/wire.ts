import { createRequire } from 'node:module';
import type tcb from '@cloudbase/node-sdk';
import { startLocalCloud, type TestCloud, useSdkWith } from '../test/local/cloud';

/**
 * Measures the local cloud itself: SDK calls on loopback, and a function that does nothing, warm and cold.
 * Times are milliseconds.
 */

const ROUNDS = 2000;
const ECHO = 'exports.main = async (event) => event;';
const ONE_GET = `
const tcb = require('@cloudbase/node-sdk');
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }).database();
exports.main = async ({ id }) => (await db.collection('people').doc(id).get()).data[0];`;
const ONE_CREATE = `
const tcb = require('@cloudbase/node-sdk');
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }).database();
exports.main = async ({ n }) => (await db.collection('people').add({ n, name: '马示例', at: new Date() })).id;`;

type Row = Record<string, string | number>;
type Sdk = typeof tcb;

function quantiles(times: number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3);
  return { p50: at(0.5), 'p97.5': at(0.975) };
}

async function measure(
  name: string,
  act: (round: number) => Promise<unknown>,
  rounds = ROUNDS,
): Promise<Row> {
  for (let round = 0; round < rounds / 4; round += 1) await act(-1 - round);
  const times: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await act(round);
    times.push(performance.now() - start);
  }
  const rate = Math.round((rounds / (performance.now() - begun)) * 1000);
  return { name, ...quantiles(times), 'a second': rate };
}

async function sdkCalls(cloud: TestCloud): Promise<Row[]> {
  useSdkWith(cloud);
  const tcb = createRequire(__filename)('@cloudbase/node-sdk') as Sdk;
  const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }).database();
  const people = db.collection('people');
  await people.add({ _id: 'one', n: 0, name: '马示例', text: 'x'.repeat(300) });
  return [
    await measure('SDK get', () => people.doc('one').get()),
    await measure('SDK add', (n) => people.add({ n, name: '马示例', text: 'x'.repeat(300) })),
    await measure('SDK update', () => people.doc('one').update({ n: db.command.inc(1) })),
    await measure(
      'SDK transaction (read, write, commit)',
      () =>
        db.runTransaction(async (transaction: { collection: (name: string) => typeof people }) => {
          await transaction.collection('people').doc('one').get();
          await transaction
            .collection('people')
            .doc('one')
            .update({ n: db.command.inc(1) });
        }),
      ROUNDS / 4,
    ),
  ];
}

/** Closed loop: `connections` callers, each calling again as soon as it is answered. */
async function loaded(cloud: TestCloud, name: string, event: object, connections: number): Promise<Row> {
  const autocannon = createRequire(__filename)('autocannon') as (options: object) => Promise<{
    requests: { average: number };
    latency: { p50: number; p97_5: number };
    non2xx: number;
    errors: number;
  }>;
  const run = (duration: number) =>
    autocannon({
      url: `${cloud.url}/v1/functions/${name}`,
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.publicKey}` },
      body: JSON.stringify(event),
      connections,
      duration,
    });
  await run(2);
  const { requests, latency, non2xx, errors } = await run(5);
  return {
    name: `${name}, ${connections} connections`,
    p50: latency.p50,
    'p97.5': latency.p97_5,
    'a second': requests.average,
    failed: non2xx + errors,
  };
}

async function coldStarts(): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const cloud = await startLocalCloud({
      functions: { echo: ECHO },
      declarations: { echo: { memorySize: 512 } },
    });
    const start = performance.now();
    await cloud.call('echo', {}, cloud.publicKey);
    times.push(performance.now() - start);
    await cloud.stop();
  }
  return { name: 'function, cold', ...quantiles(times) };
}

async function main(): Promise<void> {
  const cloud = await startLocalCloud({
    functions: { echo: ECHO, oneGet: ONE_GET, oneCreate: ONE_CREATE },
  });
  try {
    const rows = await sdkCalls(cloud);
    rows.push(await measure('function, warm', () => cloud.call('echo', {}, cloud.publicKey)));
    for (const connections of [10, 100]) {
      rows.push(await loaded(cloud, 'echo', { a: 1 }, connections));
      rows.push(await loaded(cloud, 'oneGet', { id: 'one' }, connections));
      rows.push(await loaded(cloud, 'oneCreate', { n: 1 }, connections));
    }
    rows.push(await coldStarts());
    console.table(rows);
  } finally {
    await cloud.stop();
  }
}

void main();
