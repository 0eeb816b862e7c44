import type { StoredApplication } from '../../../../domain/application/application';
import type { Command } from '../../../../domain/application/command';
import { decide } from '../../../../domain/application/decide';
import { startApplication } from '../../../../domain/application/start';
import { stationsFor } from '../../../../domain/application/stations';
import { indexOf } from '../../../../domain/application/waiting';
import type { Capacity, Person } from '../../../../domain/people/person';
import { pathToTop, sealNameOf } from '../../../../domain/unions/path';
import type { Union } from '../../../../domain/unions/union';
import { completeAnswers } from '../answers';
import { round2020, untouched } from '../open-programme';
import { unions } from '../people';

/** Units of the simulation; leaders and experts are spread over them. */
const unitCount = 20;
export const industries = ['医疗卫生', '教育', '体育', '文化艺术'] as const;

export const units: readonly Union[] = Array.from({ length: unitCount }, (_, index) => ({
  _id: `unit${index}`,
  name: `示例单位${index}工会`,
  level: 'unitUnion' as const,
  parentId: 'health',
  unit: {
    name: `示例单位${index}`,
    industry: industries[index % industries.length] ?? '教育',
    administrationName: `示例单位${index}党政办公室`,
  },
}));
const tree = [...unions, ...units];

const personAt = (id: string, name: string, capacity: Capacity, unionId: string): Person => ({
  _id: id,
  name,
  sex: '女',
  phone: '13800000001',
  openid: `openid-of-${id}`,
  roles: [{ id: `${id}-role`, capacity, unionId, from: '2019-12-31T16:00:00.000Z', until: null }],
});

export const leaderId = (index: number): string => `simulated-leader-${String(index).padStart(5, '0')}`;
export const expertId = (index: number): string => `simulated-expert-${String(index).padStart(3, '0')}`;
const unitOf = (index: number): Union => units[index % unitCount] as Union;

export const leaderAt = (index: number): Person =>
  personAt(leaderId(index), `申报${index}示例`, 'leader', unitOf(index)._id);
export const expertAt = (index: number): Person =>
  personAt(expertId(index), `评审${index}示例`, 'expert', 'industry');

/** What the register keeps of an expert: every third belongs to a unit of the system, and so to a conflict. */
export const entryOf = (index: number) => ({
  personId: expertId(index),
  version: 0,
  unionId: index % 3 === 0 ? unitOf(index)._id : null,
  unitName: index % 3 === 0 ? '' : `示例学会${index}`,
  fields: [
    industries[index % industries.length] ?? '教育',
    industries[(index + 1) % industries.length] ?? '教育',
  ],
  title: '高级职称',
});

const nameOfPost = (post: { readonly unionId: string; readonly capacity: Capacity }): string => {
  const union = tree.find(({ _id }) => _id === post.unionId);
  return union ? sealNameOf(union, post.capacity) : '';
};
const file = { id: 'simulated-file', name: '证明.png', size: 70, type: 'image/png' };

/** @returns a form that has come into review by every opinion that the round demands */
export const applicationInReview = (index: number, now: string): object => {
  const leader = leaderAt(index);
  const path = pathToTop(tree, unitOf(index)._id);
  const unitId = unitOf(index)._id;
  const actor = (capacity: Capacity, unionId: string, person = leader) => ({
    personId: capacity === 'leader' ? person._id : `${capacity}-officer`,
    personName: capacity === 'leader' ? person.name : `经办${capacity}`,
    capacity,
    unionId,
    unionName: tree.find(({ _id }) => _id === unionId)?.name ?? '',
  });
  const started = startApplication(round2020, leader, path, now);
  const draft: StoredApplication = {
    ...started,
    ...indexOf(started),
    answers: { ...completeAnswers(file), studioName: `申报${index}示例创新工作室` },
  };
  const steps: readonly (readonly [Capacity, string, Command])[] = [
    [
      'leader',
      unitId,
      { action: 'submit', stations: stationsFor(round2020.way, path), code: leader._id, digest: '' },
    ],
    ['unitUnion', unitId, { action: 'agree', text: '同意推荐。' }],
    ['unitAdministration', unitId, { action: 'agree', text: '同意推荐。' }],
    ['directUnion', 'health', { action: 'agree', text: '同意推荐。' }],
    ['industryUnion', 'industry', { action: 'approve', text: '同意进入考核评审。' }],
  ];
  const filed = steps.reduce(
    (application, [capacity, unionId, command]) =>
      decide(application, command, { round: round2020, actor: actor(capacity, unionId), now, nameOfPost }),
    draft as Parameters<typeof decide>[0],
  );
  return { ...filed, ...indexOf(filed), ...untouched, version: 6 };
};
