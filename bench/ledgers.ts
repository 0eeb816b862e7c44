import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import tcb from '@cloudbase/node-sdk';
import type { Value } from '../cloudfunctions/documents/excel/sheet';
import { writeWorkbook } from '../cloudfunctions/documents/excel/workbook';
import { text } from '../cloudfunctions/documents/ledger/ledger-table';
import { activityTable } from '../cloudfunctions/documents/ledger/tables';
import { type ActivityContent, activityKinds } from '../domain/activity/activity';
import { activityFacets } from '../domain/activity/facets';
import type { Entry } from '../domain/ledger/entry';
import { indexOfEntry } from '../domain/ledger/entry-index';
import { sumsOf, type TallyRow, tallyIdOf } from '../domain/ledger/tally';
import type { Person } from '../domain/people/person';
import { newStudio, studioIdOf } from '../domain/studio/studio';
import { pathToTop } from '../domain/unions/path';
import { buildFunctions } from '../test/cloudfunctions/programme/open-programme';
import { people, unions } from '../test/cloudfunctions/programme/people';
import { startLocalCloud, useSdkWith } from '../test/local/cloud';

/**
 * Figures of ledgers: 100,000 rows as Excel, and a page of a ledger with a million entries of 3,000 studios stored.
 *   npm run bench -- ledgers              both
 *   npm run bench -- ledgers 100000       with so many entries
 */

const now = '2026-11-20T01:00:00.000Z';
const studioCount = 3_000;
const aims = { excelSeconds: 5, excelMegabytes: 200, pageMilliseconds: 20 } as const;

const kept = { version: 1, handled: [], outbox: [], hasOutgoing: false };
const path = pathToTop(unions, 'hospital');

const leaderOf = (index: number): Person => {
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  const id = `leader-${String(index).padStart(5, '0')}`;
  const roles = first.roles.map((role) => ({ ...role, studioId: studioIdOf(id) }));
  return { ...first, _id: id, name: `示例${index}`, openid: `openid-${id}`, roles };
};

/** Days spread over three years. */
const instantOf = (index: number): string =>
  new Date(Date.parse('2023-12-01T02:00:00Z') + ((index * 7919) % (3 * 365 * 24)) * 3_600_000).toISOString();

const contentOf = (index: number, leader: Person): ActivityContent => ({
  kind: activityKinds[index % activityKinds.length] ?? 'other',
  title: `静脉输液新规范培训与考核第${index}次`,
  startsAt: instantOf(index),
  hours: 1 + (index % 6) / 2,
  place: { name: '示教室', latitude: null, longitude: null },
  text: '先讲要点，再分组演练，最后逐人考核，问题记入整改清单并在下次例会上通报。',
  members: [{ memberId: `${studioIdOf(leader._id)}.${leader._id}`, name: leader.name }],
  guests: [],
  guestCount: index % 30,
  photos: [],
  files: [],
  pairId: null,
  projectId: null,
});

const entryOf = (index: number, leader: Person) => {
  const by = { personId: leader._id, name: leader.name };
  const content = contentOf(index, leader);
  const entry: Entry<ActivityContent> = {
    _id: `entry-${String(index).padStart(8, '0')}`,
    studioId: studioIdOf(leader._id),
    unionPath: path.map(({ _id }) => _id),
    content,
    author: by,
    receivedAt: content.startsAt,
    loggedAt: null,
    changedAt: content.startsAt,
    changedBy: by,
    reason: '',
    confirmation: { by: 'leader', at: content.startsAt, name: leader.name },
    comments: [],
    earlier: [],
    removal: null,
  };
  const index_ = indexOfEntry(entry, activityFacets);
  return {
    ...entry,
    ...index_,
    ...kept,
    photoHashes: [],
    pairId: null,
    projectId: null,
    countedIn: [index_.on.slice(0, 7)],
    uncounted: false,
  };
};
type StoredEntry = ReturnType<typeof entryOf>;

const rowOf = ({ _id, on, content, memberIds }: StoredEntry): TallyRow => ({
  id: _id,
  version: 1,
  ledger: 'activity',
  counts: true,
  day: on.slice(0, 10),
  kind: content.kind,
  level: null,
  hours: content.hours,
  members: memberIds,
  guests: content.guestCount,
  photos: 0,
});

const report = (name: string, figure: string, aim: string, met: boolean): void =>
  console.log(`${name.padEnd(34)} ${figure.padEnd(34)} (aim ${aim})  ${met ? 'met' : 'NOT MET'}`);

const peakMegabytes = (pid: number | 'self'): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** 100,000 rows pulled a thousand at a time, as the ledger is read, into a workbook. */
const writeExcel = async (rows: number): Promise<void> => {
  const leader = leaderOf(1);
  const lines = Array.from({ length: 1_000 }, (_, index) => {
    const { _id, ...entry } = entryOf(index, leader);
    return { id: _id, ...entry };
  });
  async function* pages(): AsyncGenerator<readonly (readonly Value[])[]> {
    for (let from = 0; from < rows; from += 1_000) {
      yield Array.from({ length: 1_000 }, (_, index) => {
        const line = lines[(from + index) % lines.length];
        return [String(from + index + 1), ...(line ? (activityTable.linesOf(line)[0] ?? []) : [])];
      });
    }
  }
  const begun = performance.now();
  const usedBefore = process.cpuUsage();
  const workbook = await writeWorkbook({
    title: '示例创新工作室创建活动台账',
    note: '',
    columns: [text('序号', 6), ...activityTable.columns],
    pages: pages(),
  });
  const seconds = (performance.now() - begun) / 1000;
  const used = process.cpuUsage(usedBefore);
  const peak = peakMegabytes('self');
  if (process.env.KEEP) writeFileSync(process.env.KEEP, workbook);
  report(
    `Excel, ${rows} rows`,
    `${seconds.toFixed(2)} s (cpu ${((used.user + used.system) / 1e6).toFixed(2)} s), peak ${peak} MB, file ${(workbook.length / 1e6).toFixed(1)} MB`,
    `${aims.excelSeconds} s, ${aims.excelMegabytes} MB`,
    seconds <= aims.excelSeconds && peak <= aims.excelMegabytes,
  );
};

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

const pages = async (count: number): Promise<void> => {
  buildFunctions();
  const cloud = await startLocalCloud({ now });
  try {
    useSdkWith(cloud);
    const database = tcb.init({ env: 'local', keepalive: true }).database();
    const add = async (name: string, documents: readonly object[]): Promise<void> => {
      for (let from = 0; from < documents.length; from += 500) {
        await database.collection(name).add(documents.slice(from, from + 500));
      }
    };
    const leaders = Array.from({ length: studioCount }, (_, index) => leaderOf(index));
    const fresh = (documents: readonly object[]) => documents.map((one) => ({ ...one, ...kept }));
    await add('unions', fresh(unions));
    await add('people', fresh([...people, ...leaders]));
    await add('studios', fresh(leaders.map((leader) => newStudio(leader, path, now))));
    const begun = performance.now();
    const tallies = new Map<string, TallyRow[]>();
    for (let from = 0; from < count; from += 1_000) {
      const entries = Array.from({ length: Math.min(1_000, count - from) }, (_, index) => {
        const leader = leaders[(from + index) % studioCount];
        if (!leader) throw new Error('no leader');
        return entryOf(from + index, leader);
      });
      await database.collection('activities').add(entries);
      for (const entry of entries) {
        const id = tallyIdOf(entry.studioId, entry.on.slice(0, 7));
        tallies.set(id, [...(tallies.get(id) ?? []), rowOf(entry)]);
      }
      if (from % 100_000 === 0) {
        console.log(`  ${from} entries stored after ${Math.round((performance.now() - begun) / 1000)} s`);
      }
    }
    const counters = [...tallies].map(([id, rows]) => ({
      _id: id,
      studioId: id.slice(0, -8),
      unionPath: path.map(({ _id }) => _id),
      month: id.slice(-7),
      rows,
      ...sumsOf(rows),
      version: 1,
      checkedAt: now,
    }));
    await add('tallies', counters);
    console.log(`  ${count} entries stored in ${Math.round((performance.now() - begun) / 1000)} s`);

    const measure = async (
      name: string,
      next: (turn: number) => { openid: string; procedure: string; input: object },
    ) => {
      const times: number[] = [];
      let refused = 0;
      const tokens = new Map<string, string>();
      for (let turn = 0; turn < 460; turn += 1) {
        const { openid, procedure, input } = next(turn);
        const token = tokens.get(openid) ?? (await cloud.token({ openid }));
        tokens.set(openid, token);
        const started = performance.now();
        const { body } = await cloud.call('api', { procedure, input, requestId: randomUUID() }, token);
        // The first calls load the function.
        if (turn >= 60) times.push(performance.now() - started);
        if (!(body as { ok: boolean }).ok) refused += 1;
      }
      const p97_5 = percentile(times, 0.975);
      report(
        name,
        `p50 ${percentile(times, 0.5).toFixed(1)} ms, p97.5 ${p97_5.toFixed(1)} ms, refused ${refused}`,
        `p97.5 ${aims.pageMilliseconds} ms`,
        p97_5 <= aims.pageMilliseconds && refused === 0,
      );
    };
    const someone = (turn: number) => `openid-${leaders[(turn * 101) % 50]?._id ?? ''}`;
    await measure('page of 20, own ledger', (turn) => ({
      openid: someone(turn),
      procedure: 'activity.list',
      input: {},
    }));
    await measure('page of 20, a year, one kind', (turn) => ({
      openid: someone(turn),
      procedure: 'activity.list',
      input: { year: 2025, kind: 'training' },
    }));
    await measure('page of 20, text in a year', (turn) => ({
      openid: someone(turn),
      procedure: 'activity.list',
      input: { year: 2025, text: '考核' },
    }));
    await measure('page of 20, all of a union', () => ({
      openid: 'openid-of-unit',
      procedure: 'activity.list',
      input: { year: 2025 },
    }));
    await measure('sums of a year, own studio', (turn) => ({
      openid: someone(turn),
      procedure: 'ledger.sums',
      input: { year: 2025 },
    }));
  } finally {
    await cloud.stop();
  }
};

const main = async (): Promise<void> => {
  await writeExcel(100_000);
  await pages(Number(process.argv[2] ?? 1_000_000));
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
