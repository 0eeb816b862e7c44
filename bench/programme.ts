import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredApplication } from '../domain/application/application';
import { decide } from '../domain/application/decide';
import { startApplication } from '../domain/application/start';
import { stationsFor } from '../domain/application/stations';
import { indexOf } from '../domain/application/waiting';
import type { Person } from '../domain/people/person';
import { pathToTop, sealNameOf } from '../domain/unions/path';
import { completeAnswers } from '../test/cloudfunctions/programme/answers';
import { buildFunctions, round2020, roundId } from '../test/cloudfunctions/programme/open-programme';
import { people, unions } from '../test/cloudfunctions/programme/people';
import { startLocalCloud } from '../test/local/cloud';
import { type Add, fill } from './fill';

/** Drafts with a leader of their own, complete. */
const mostDrafts = 5_000;
/** Drafts whose leader's token is at hand: those that are saved, and those that are submitted once. */
const draftsInHand = 1_000;
/** Leaders who have no application yet and whose token is at hand. */
const newcomerCount = 2_600;
const now = '2020-09-15T01:00:00.000Z';
const file = { id: 'bench-file', name: '证明.png', size: 70, type: 'image/png' };
const longText = '工作室围绕护理服务开展技术培训、业务交流和名师带徒，成果在全区推广。'.repeat(40);

export interface BenchProgramme {
  readonly url: string;
  readonly pid: number;
  readonly roundId: string;
  readonly longText: string;
  readonly ids: readonly string[];
  readonly industryToken: string;
  readonly unitToken: string;
  readonly drafts: readonly { readonly id: string; readonly token: string; version: number }[];
  /** Tokens of leaders who have not started yet. */
  readonly newcomers: readonly string[];
  /** Stops the cloud and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const leaderOf = (index: number): Person => {
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  const number = String(index).padStart(6, '0');
  return { ...first, _id: `leader-${number}`, name: `示例${number}`, openid: `openid-of-leader-${number}` };
};

const someLeaders = (from: number, length: number): Person[] =>
  Array.from({ length }, (_, index) => leaderOf(from + index));

/** Documents made and stored at once: all of them together would not fit into the bench's memory. */
const portion = 2_000;

const path = pathToTop(unions, 'hospital');

const draftOf = (leader: Person): StoredApplication => {
  const draft = startApplication(round2020, leader, path, now);
  const complete = { ...draft, answers: { ...completeAnswers(file), work: longText } };
  return { ...complete, ...indexOf(complete) };
};

const submittedBy = (leader: Person): StoredApplication => {
  const actor = {
    personId: leader._id,
    personName: leader.name,
    capacity: 'leader' as const,
    unionId: 'hospital',
    unionName: '示例医院',
  };
  const command = {
    action: 'submit' as const,
    stations: stationsFor(round2020.way, path),
    code: leader._id,
    digest: '',
  };
  const nameOfPost = (post: { readonly unionId: string; readonly capacity: string }): string => {
    const union = unions.find(({ _id }) => _id === post.unionId);
    return union ? sealNameOf(union, post.capacity) : '';
  };
  const sent = decide(draftOf(leader), command, { round: round2020, actor, now, nameOfPost });
  const relayed = { ...sent, version: 2, outbox: [] };
  return { ...relayed, ...indexOf(relayed) };
};

/** Stores so many applications, and answers their ids. */
const addApplications = async (add: Add, count: number, draftCount: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let from = 0; from < count; from += portion) {
    const leaders = someLeaders(from, Math.min(portion, count - from));
    const applications = leaders.map((leader, index) =>
      from + index < draftCount ? draftOf(leader) : submittedBy(leader),
    );
    await add('people', leaders);
    await add('applications', applications);
    for (const { _id } of applications) ids.push(_id);
  }
  return ids;
};

/** Stores so many applications, at least half of them submitted, and starts the local cloud with the real functions. */
export const openBenchProgramme = async (count: number): Promise<BenchProgramme> => {
  buildFunctions();
  const draftCount = Math.min(mostDrafts, count / 2);
  const data = mkdtempSync(join(tmpdir(), 'bench-programme-'));
  let ids: string[] = [];
  await fill(data, now, async (add) => {
    await add('unions', unions);
    await add('people', people);
    await add('rounds', [round2020]);
    ids = await addApplications(add, count, draftCount);
    await add('people', someLeaders(count, newcomerCount));
  });
  let cloud = await startLocalCloud({ now, data });
  const tokensOf = async (leaders: readonly Person[]): Promise<string[]> => {
    const tokens: string[] = [];
    for (const { _id } of leaders) tokens.push(await cloud.token({ openid: `openid-of-${_id}` }));
    return tokens;
  };
  const inHand = Math.min(draftCount, draftsInHand);
  const tokens = await tokensOf(someLeaders(0, inHand));
  const drafts = tokens.map((token, index) => ({ id: ids[index] ?? '', token, version: 1 }));
  const newcomerTokens = await tokensOf(someLeaders(count, newcomerCount));
  return {
    get url() {
      return cloud.url;
    },
    get pid() {
      return cloud.pid;
    },
    roundId,
    longText,
    ids,
    industryToken: await cloud.token({ openid: 'openid-of-industry' }),
    unitToken: await cloud.token({ openid: 'openid-of-unit' }),
    drafts,
    newcomers: newcomerTokens,
    restart: async () => {
      await cloud.stop();
      cloud = await startLocalCloud({ now, data });
    },
    stop: async () => {
      await cloud.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
