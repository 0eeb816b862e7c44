import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import type { StoredApplication } from '../domain/application/application';
import { startApplication } from '../domain/application/start';
import { indexOf } from '../domain/application/waiting';
import type { Person } from '../domain/people/person';
import { pathToTop } from '../domain/unions/path';
import { completeAnswers } from '../test/cloudfunctions/programme/answers';
import { buildFunctions, round2020, untouched } from '../test/cloudfunctions/programme/open-programme';
import { people, unions } from '../test/cloudfunctions/programme/people';
import { startLocalCloud, useSdkWith } from '../test/local/cloud';
import { numberOf } from './options';

/**
 * One slot of reminders for 100,000 leaders, each with an open form and an agreement: the timer fires every minute and
 * works through them in batches. Told are the runs, how long each job took in them, and what the phones have.
 *   --recipients=100000
 */
const recipients = numberOf('recipients', 100_000);
const limit = 60_000;
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

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface JobDone {
  readonly at: string;
  readonly job: string;
  readonly ms: number;
}

const main = async (): Promise<void> => {
  buildFunctions();
  const data = mkdtempSync(join(tmpdir(), 'bench-reminders-'));
  const leaders = Array.from({ length: recipients }, (_, index) => leaderOf(index));
  const tallies = Object.fromEntries(leaders.map(({ openid }) => [openid ?? '', { 'template-deadline': 1 }]));
  const wechat = { tallies, refusing: {}, messages: {}, visits: {}, risky: [] };
  writeFileSync(join(data, 'wechat.json'), JSON.stringify(wechat), { mode: 0o600 });
  // Stored before the slot begins.
  let cloud = await startLocalCloud({ data, now: '2020-09-14T12:00:00+08:00' });
  const stop = async (): Promise<void> => {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    useSdkWith(cloud);
    const store = async (name: string, documents: readonly object[]): Promise<void> => {
      const database = tcb.init({ env: 'local', keepalive: true }).database();
      for (let from = 0; from < documents.length; from += 500) {
        await database.collection(name).add(documents.slice(from, from + 500));
      }
    };
    await store(
      'unions',
      unions.map((one) => ({ ...one, ...untouched })),
    );
    await store('rounds', [round2020]);
    for (let from = 0; from < leaders.length; from += 2_000) {
      const some = leaders.slice(from, from + 2_000);
      await store(
        'people',
        some.map((one) => ({ ...one, ...untouched })),
      );
      await store('applications', some.map(draftOf));
      await store(
        'subscriptions',
        some.map(({ _id }) => ({
          _id,
          left: { deadline: 1 },
          always: [],
          switchedOff: false,
          lastPushAt: null,
          busyUntil: null,
          reports: [],
        })),
      );
    }
    await cloud.stop();
    cloud = await startLocalCloud({ data, now: '2020-09-15T08:59:30+08:00' });
    useSdkWith(cloud);
    const database = tcb.init({ env: 'local', keepalive: true }).database();
    const begun = performance.now();
    const countOf = async (where: object): Promise<number> => {
      const { total = 0 } = (await database.collection('messages').where(where).count()) as {
        total?: number;
      };
      return total;
    };
    console.log(`${recipients} leaders with an open form; the timer fires every minute from 09:00 on`);
    let written = 0;
    let open = -1;
    while ((written < recipients || open > 0) && performance.now() - begun < 60 * 60_000) {
      await wait(10_000);
      written = await countOf({ kind: 'draftReminder' });
      open = written - (await countOf({ kind: 'draftReminder', 'push.state': 'sent' }));
      console.log(
        `  after ${Math.round((performance.now() - begun) / 1000)} s: ${written} written, ${written - open} pushed`,
      );
    }
    const jobs = cloud
      .log()
      .filter(({ event, function: name }) => event === 'function-output' && name === 'reminders')
      .map(({ text }) => JSON.parse(String(text)) as Partial<JobDone> & { event: string })
      .filter((line): line is JobDone & { event: string } => line.event === 'job-done');
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
      `in all ${Math.round((performance.now() - begun) / 1000)} s; memory of the local cloud with its functions ${peakOf(cloud.pid)} MB;` +
        ` load ${loadavg()[0]?.toFixed(1)}; ${runs.length} runs of the timer, ${failed.length} failed or were killed at the limit`,
    );
    const well =
      written === recipients &&
      open === 0 &&
      failed.length === 0 &&
      Math.max(longest('remindOfRounds'), longest('pushMessages')) < limit;
    console.log(well ? 'each reminded once, each pushed once, within the limit: met' : 'NOT MET');
    if (!well) process.exitCode = 1;
  } finally {
    await stop();
  }
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
