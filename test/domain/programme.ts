import type { ActingPerson } from '../../domain/application/actor';
import type { Application } from '../../domain/application/application';
import type { Command, Facts } from '../../domain/application/command';
import { decide } from '../../domain/application/decide';
import { startApplication } from '../../domain/application/start';
import { stationsFor } from '../../domain/application/stations';
import type { FileRef } from '../../domain/form/answers';
import type { Capacity, Person } from '../../domain/people/person';
import { copyRound } from '../../domain/round/change-round';
import { notice2020 } from '../../domain/round/notice2020/terms';
import type { Round } from '../../domain/round/round';
import { fromShanghai } from '../../domain/time/shanghai';
import { pathToTop, sealNameOf } from '../../domain/unions/path';
import type { Union } from '../../domain/unions/union';
import { completeAnswers } from '../cloudfunctions/programme/answers';

/** The 2020 round, open, with the people and unions of one made-up hospital: what the rules are tried on. */
export const unions: readonly Union[] = [
  { _id: 'top', name: '示例产业工会', level: 'industryUnion', parentId: null, unit: null },
  { _id: 'direct', name: '示例直属工会', level: 'directUnion', parentId: 'top', unit: null },
  {
    _id: 'own',
    name: '示例医院工会',
    level: 'unitUnion',
    parentId: 'direct',
    unit: { name: '示例医院', industry: '医疗卫生', administrationName: '示例医院党委' },
  },
];
export const path = pathToTop(unions, 'own');

export const round: Round = {
  ...copyRound(notice2020, 'round-2020', 2020),
  state: 'open',
  publishedAt: notice2020.opensAt,
};

export const september = (day: number, time = '10:00'): string =>
  fromShanghai(`2020-09-${String(day).padStart(2, '0')} ${time}`);

const leader: Person = {
  _id: 'leader',
  name: '组员1示例',
  sex: '女',
  phone: '13800000001',
  openid: null,
  roles: [],
};

export const file: FileRef = { id: 'file-1', name: '证明.jpg', size: 1, type: 'image/jpeg' };
export const complete = completeAnswers(file);

const actors = {
  leader: ['leader', 'own'],
  unitUnion: ['unitUnion', 'own'],
  unitAdministration: ['unitAdministration', 'own'],
  directUnion: ['directUnion', 'direct'],
  industryUnion: ['industryUnion', 'top'],
  member: ['member', 'own'],
  expert: ['expert', 'top'],
  elsewhere: ['unitUnion', 'other'],
} as const satisfies Record<string, readonly [Capacity, string]>;
export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];

const nameOf = (unionId: string, capacity: Capacity): string => {
  const union = unions.find((one) => one._id === unionId);
  return union ? sealNameOf(union, capacity) : '示例别处工会';
};

export const actor = (name: ActorName): ActingPerson => {
  const [capacity, unionId] = actors[name];
  return {
    personId: name,
    personName: `示例${name}`,
    capacity,
    unionId,
    unionName: nameOf(unionId, capacity),
  };
};

export const factsOf = (name: ActorName, now = september(10)): Facts => ({
  round,
  now,
  actor: actor(name),
  nameOfPost: (post) => nameOf(post.unionId, post.capacity),
});

export const draft: Application = {
  ...startApplication(round, leader, path, september(9)),
  answers: complete,
};

const stations = stationsFor(round.way, path);
const form = { stations, code: 'CODE-1', digest: 'digest' };

export const submit: Command = { action: 'submit', ...form };
export const resubmit: Command = { action: 'resubmit', ...form };
export const agree: Command = { action: 'agree', text: '同意推荐。' };
export const approve: Command = { action: 'approve', text: '同意进入评审。' };
export const reject: Command = { action: 'reject', text: '不符合条件。' };
export const giveBack: Command = { action: 'return', sections: ['team'], text: '请补充名册。' };
export const withdraw: Command = { action: 'withdraw', text: '还要修改。' };
export const extend: Command = { action: 'grantExtension', until: september(30), text: '出差在外。' };

/** Carries out one step after the other and gives the application as it then stands. */
export const after = (
  steps: readonly (readonly [ActorName, Command])[],
  from: Application = draft,
): Application =>
  steps.reduce((application, [name, command]) => decide(application, command, factsOf(name)), from);

/** One application in every state that the way knows, by the steps that lead there. */
export const states = {
  draft,
  atUnit: after([['leader', submit]]),
  atUnitWithOne: after([
    ['leader', submit],
    ['unitAdministration', agree],
  ]),
  atDirect: after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
  ]),
  atIndustry: after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
    ['directUnion', agree],
  ]),
  returnedByDirect: after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
    ['directUnion', giveBack],
  ]),
  review: after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
    ['directUnion', agree],
    ['industryUnion', approve],
  ]),
  publicNotice: after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
    ['directUnion', agree],
    ['industryUnion', approve],
    ['industryUnion', { action: 'announce' }],
  ]),
  rejected: after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
    ['directUnion', agree],
    ['industryUnion', reject],
  ]),
} as const;
export type StateName = keyof typeof states;
