import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import type { StoredApplication } from '../domain/application/application';
import { startApplication } from '../domain/application/start';
import { indexOf } from '../domain/application/waiting';
import { noSubscriptions } from '../domain/messages/tally';
import type { Person } from '../domain/people/person';
import { pathToTop } from '../domain/unions/path';
import { completeAnswers } from '../test/cloudfunctions/programme/answers';
import { buildFunctions, round2020, untouched } from '../test/cloudfunctions/programme/open-programme';
import { people, unions } from '../test/cloudfunctions/programme/people';
import { startLocalCloud, useSdkWith } from '../test/local/cloud';
import { fill } from './fill';
import { numberOf } from './options';

/**
 * One slot of reminders for 100,000 leaders, each with an open form and an agreement: the timer fires every minute and
 * works through them in batches. Told are the runs, how long each job took in them, and what the phones have.
 *   --recipients=100000
 */
const recipients = numberOf('recipients', 100_000);
const limit = 60_000;
/** Documents stored at once. */
const portion = 2_000;
const file = { id: 'bench-file', name: '证明.png', size: 70, type: 'image/png' };
const path = pathToTop(unions, 'hospital');

const leaderOf = (index: number): Person => {
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  const id = `leader-${String(index).padStart(6, '0')}`;
  return { ...first, _id: id, name: `示例${index}`, openid: `openid-of-${id}` };
};

const draftOf = (leader: Person): StoredApplication => {
  const draft = startApplication(round2020, leader, path, '2020-09-10T01:00:00.000Z');
  const complete = { ...draft, answers: { ...completeAnswers(file), work: '' } };
  return { ...complete, ...indexOf(complete) };
};

const peakOf = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** Seconds of the processor that a process has used. */
const processorOf = (pid: number): number => {
  const [, , , , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return Math.round((Number(user) + Number(system)) / 100);
};

/** How many people have so many messages on their phones, by WeChat's own book. */
const phonesIn = (data: string): ReadonlyMap<number, number> => {
  const { messages } = JSON.parse(readFileSync(join(data, 'wechat.json'), 'utf8')) as {
    messages: Record<string, readonly unknown[]>;
  };
  const counts = new Map<number, number>();
  for (const { length } of Object.values(messages)) counts.set(length, (counts.get(length) ?? 0) + 1);
  return counts;
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface JobDone {
  readonly at: string;
  readonly job: string;
  readonly ms: number;
  readonly leaders?: number;
  readonly sent?: number;
}

const main = async (): Promise<void> => {
  buildFunctions();
  const data = mkdtempSync(join(tmpdir(), 'bench-reminders-'));
  const leaders = Array.from({ length: recipients }, (_, index) => leaderOf(index));
  const tallies = Object.fromEntries(leaders.map(({ openid }) => [openid ?? '', { 'template-deadline': 1 }]));
  const wechat = { tallies, refusing: {}, messages: {}, visits: {}, risky: [] };
  writeFileSync(join(data, 'wechat.json'), JSON.stringify(wechat), { mode: 0o600 });
  const stored = performance.now();
  await fill(data, '2020-09-14T04:00:00.000Z', async (add) => {
    await add(
      'unions',
      unions.map((one) => ({ ...one, ...untouched })),
    );
    await add('rounds', [round2020]);
    for (let from = 0; from < leaders.length; from += portion) {
      const some = leaders.slice(from, from + portion);
      await add(
        'people',
        some.map((one) => ({ ...one, ...untouched })),
      );
      await add('applications', some.map(draftOf));
      await add(
        'subscriptions',
        some.map(({ _id }) => ({ ...noSubscriptions(_id), left: { deadline: 1 } })),
      );
    }
  });
  console.log(`${recipients} leaders stored in ${Math.round((performance.now() - stored) / 1000)} s`);
  const cloud = await startLocalCloud({ data, now: '2020-09-15T08:59:58+08:00' });
  try {
    useSdkWith(cloud);
    const database = tcb.init({ env: 'local', keepalive: true }).database();
    const begun = performance.now();
    const jobsDone = (): readonly JobDone[] =>
      cloud
        .log()
        .filter(({ event, function: name }) => event === 'function-output' && name === 'reminders')
        .map(({ text }) => String(text))
        // The SDK says in words what took long.
        .filter((text) => text.startsWith('{'))
        .map((text) => JSON.parse(text) as Partial<JobDone> & { event: string })
        .filter((line): line is JobDone & { event: string } => line.event === 'job-done');
    console.log(`${recipients} leaders with an open form; the timer fires every minute from 09:00 on`);
    // What runs say of themselves: counting in the store would hold up what is measured.
    const told = (job: string, what: 'leaders' | 'sent'): number =>
      jobsDone().reduce((sum, done) => sum + (done.job === job ? (done[what] ?? 0) : 0), 0);
    let sent = 0;
    while (sent < recipients && performance.now() - begun < 60 * 60_000) {
      await wait(2_000);
      const now = told('pushMessages', 'sent');
      if (now > sent) {
        console.log(
          `  after ${Math.round((performance.now() - begun) / 1000)} s: ${told('remindOfRounds', 'leaders')} written, ${now} pushed`,
        );
      }
      sent = now;
    }
    const seconds = Math.round((performance.now() - begun) / 1000);
    const countOf = async (where: object): Promise<number> => {
      const { total = 0 } = (await database.collection('messages').where(where).count()) as {
        total?: number;
      };
      return total;
    };
    const written = await countOf({});
    const open = written - (await countOf({ 'push.state': 'sent' }));
    const jobs = jobsDone();
    const longest = (job: string): number =>
      Math.max(...jobs.filter((one) => one.job === job).map(({ ms }) => ms), 0);
    const worked = (job: string): number => jobs.filter((one) => one.job === job && one.ms > 1_000).length;
    const runs = cloud.log().filter(({ event }) => event === 'timer-ran');
    const failed = cloud.log().filter(({ event }) => event === 'function-failed');
    console.log(
      `reminders written in ${worked('remindOfRounds')} runs, the longest ${(longest('remindOfRounds') / 1000).toFixed(1)} s;` +
        ` pushed in ${worked('pushMessages')} runs, the longest ${(longest('pushMessages') / 1000).toFixed(1)} s` +
        ` (limit ${limit / 1000} s)`,
    );
    console.log(
      `in all ${seconds} s, ${processorOf(cloud.pid)} s of the processor;` +
        ` memory of the local cloud with its functions ${peakOf(cloud.pid)} MB;` +
        ` load ${loadavg()[0]?.toFixed(1)}; ${runs.length} runs of the timer, ${failed.length} failed or were killed at the limit`,
    );
    // What WeChat remembers is written when it stops.
    await cloud.stop();
    const phones = phonesIn(data);
    for (const [messages, people] of phones) console.log(`${people} phones have ${messages} message`);
    const well =
      phones.size === 1 &&
      phones.get(1) === recipients &&
      written === recipients &&
      open === 0 &&
      failed.length === 0 &&
      Math.max(longest('remindOfRounds'), longest('pushMessages')) < limit;
    console.log(well ? 'each reminded once, each pushed once, within the limit: met' : 'NOT MET');
    if (!well) process.exitCode = 1;
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
