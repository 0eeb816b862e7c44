import { type Capacity, capacityNames, type Person, type Role, type Sex } from '@domain/people/person';
import { newStudio, type Studio, studioIdOf } from '@domain/studio/studio';
import { pathToTop } from '@domain/unions/path';
import { unions } from './unions';

/** Roles of the demonstration began before its first round. */
const since = '2020-01-01T00:00:00.000Z';

const person = (
  key: string,
  name: string,
  sex: Sex,
  number: number,
  posts: readonly (readonly [Capacity, string, studio?: string])[],
): Person => ({
  _id: key,
  name,
  sex,
  phone: `1380000${String(number).padStart(4, '0')}`,
  openid: `demonstration-${key}`,
  roles: posts.map(([capacity, unionId, studioId]) => ({
    id: `${key}-${capacity}`,
    capacity,
    unionId,
    ...(capacity === 'leader' && { studioId: studioIdOf(key) }),
    ...(studioId !== undefined && { studioId }),
    from: since,
    until: null,
  })),
});

/** Made-up people: every capacity on the way of the hospital's form, and those of two further units. */
export const people: readonly Person[] = [
  person('hospital-leader', '马示例', '女', 1, [['leader', 'hospital']]),
  person('hospital-union', '王样例', '男', 2, [['unitUnion', 'hospital']]),
  person('hospital-administration', '李演示', '女', 3, [['unitAdministration', 'hospital']]),
  person('health-officer', '赵试用', '男', 4, [['directUnion', 'health']]),
  person('industry-officer', '钱示范', '女', 5, [['industryUnion', 'industry']]),
  person('school-leader', '孙样本', '男', 6, [['leader', 'school']]),
  person('school-union', '周演练', '女', 7, [['unitUnion', 'school']]),
  person('school-administration', '吴模拟', '男', 8, [['unitAdministration', 'school']]),
  person('district-officer', '郑预演', '女', 9, [['directUnion', 'district']]),
  person('education-officer', '冯试演', '男', 10, [['directUnion', 'education']]),
  person('theatre-leader', '陈例子', '男', 11, [['leader', 'theatre']]),
  person('theatre-officer', '楚试样', '女', 12, [
    ['unitUnion', 'theatre'],
    ['unitAdministration', 'theatre'],
  ]),
  person('hospital-member', '卫示意', '女', 13, [['member', 'hospital', studioIdOf('hospital-leader')]]),
  person('hospital-nurse', '蒋示意', '男', 14, [['member', 'hospital', studioIdOf('hospital-leader')]]),
];

/** A studio of every leader, at work and not named yet. */
export const studios: readonly Studio[] = people.flatMap((one) =>
  one.roles
    .filter(({ capacity }) => capacity === 'leader')
    .map(({ unionId, from }) => newStudio(one, pathToTop(unions, unionId), from)),
);

const unionName = (unionId: string): string => {
  const union = unions.find((one) => one._id === unionId);
  return union?.unit?.name ?? union?.name ?? '';
};

const titleOf = ({ capacity, unionId }: Role): string =>
  capacity === 'industryUnion' ? unionName(unionId) : `${unionName(unionId)} · ${capacityNames[capacity]}`;

/** Whom one can sign in as on the demonstration data, and only there. */
export const door = people.map(({ _id, name, openid, roles }) => ({
  key: _id,
  name,
  title: roles.map(titleOf).join('；'),
  identity: { openid },
}));
