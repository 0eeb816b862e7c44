import type { Person } from '@domain/people/person';
import { newStudio, type Studio } from '@domain/studio/studio';
import { pathToTop } from '@domain/unions/path';
import type { Union } from '@domain/unions/union';
import { person } from './person';
import { unions } from './unions';

/** Made-up experts: each with unit, fields and title as the register keeps them. */
export const experts = [
  {
    person: person('expert-nursing', '评审甲示例', '女', 31, [['expert', 'industry']]),
    unionId: null,
    unitName: '示例护理学会',
    fields: ['医疗卫生'],
    title: '主任护师（示例）',
  },
  {
    person: person('expert-teaching', '评审乙示例', '男', 32, [['expert', 'industry']]),
    unionId: null,
    unitName: '示例教育学会',
    fields: ['教育'],
    title: '正高级教师（示例）',
  },
  {
    person: person('expert-college', '评审丙示例', '女', 33, [['expert', 'industry']]),
    unionId: 'college',
    unitName: '示例职业学院',
    fields: ['教育', '体育'],
    title: '教授（示例）',
  },
  {
    person: person('expert-arts', '评审丁示例', '男', 34, [['expert', 'industry']]),
    unionId: null,
    unitName: '示例艺术研究所',
    fields: ['文化艺术', '体育'],
    title: '一级舞美设计师（示例）',
  },
  {
    person: person('expert-medicine', '评审戊示例', '男', 35, [['expert', 'industry']]),
    unionId: null,
    unitName: '示例医学会',
    fields: ['医疗卫生', '体育'],
    title: '主任医师（示例）',
  },
] as const;

const unit = (id: string, name: string, industry: string): Union => ({
  _id: id,
  name: `${name}工会委员会`,
  level: 'directUnion',
  parentId: 'industry',
  unit: { name, industry, administrationName: `中共${name}委员会` },
});

/** Further units, whose studios are in review when the demonstration begins. */
export const reviewedUnions: readonly Union[] = [
  unit('college', '示例职业学院', '教育'),
  unit('athletes', '示例体育运动队', '体育'),
  unit('herbs', '示例中医院', '医疗卫生'),
];

export const reviewedLeaders: readonly Person[] = [
  person('college-leader', '申报甲样本', '男', 41, [['leader', 'college']]),
  person('college-second', '申报乙样本', '女', 42, [['leader', 'college']]),
  person('athletes-leader', '申报丙样本', '女', 43, [['leader', 'athletes']]),
  person('athletes-second', '申报丁样本', '男', 44, [['leader', 'athletes']]),
  person('herbs-leader', '申报戊样本', '女', 45, [['leader', 'herbs']]),
  person('herbs-second', '申报己样本', '男', 46, [['leader', 'herbs']]),
];

/** One officer a unit, for its union and its administration. */
export const reviewedOfficers: readonly Person[] = reviewedUnions.map(({ _id }, index) =>
  person(`${_id}-officer`, `经办${'甲乙丙'[index]}样本`, '女', 51 + index, [
    ['unitUnion', _id],
    ['unitAdministration', _id],
  ]),
);

export const reviewedStudios: readonly Studio[] = reviewedLeaders.flatMap((leader) =>
  leader.roles.map(({ unionId, from }) =>
    newStudio(leader, pathToTop([...unions, ...reviewedUnions], unionId), from),
  ),
);
