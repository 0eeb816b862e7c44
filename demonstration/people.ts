import { capacityNames, type Person, type Role } from '@domain/people/person';
import { newStudio, type Studio, studioIdOf } from '@domain/studio/studio';
import { pathToTop } from '@domain/unions/path';
import { person } from './person';
import { experts } from './review-people';
import { unions } from './unions';

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
  person('rehab-leader', '沈样板', '女', 29, [['leader', 'hospital']]),
  person('hospital-member', '卫示意', '女', 13, [['member', 'hospital', studioIdOf('hospital-leader')]]),
  person('hospital-nurse', '蒋示意', '男', 14, [['member', 'hospital', studioIdOf('hospital-leader')]]),
  ...experts.map((expert) => expert.person),
  person('industry-deputy', '沈示范', '男', 15, [['industryUnion', 'industry']]),
  person('library-leader', '韩样本', '女', 16, [['leader', 'library']]),
  person('library-union', '杨演练', '男', 17, [['unitUnion', 'library']]),
];

/** Whose studio was named two years before the demonstration begins. */
export const namedLeader = 'rehab-leader';

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

const titleOf = ({ capacity, unionId }: Role): string => {
  if (capacity === 'industryUnion') return unionName(unionId);
  return capacity === 'expert' ? capacityNames.expert : `${unionName(unionId)} · ${capacityNames[capacity]}`;
};

/** Whom one can sign in as on the demonstration data, and only there: of the experts two. */
export const door = people
  .filter(({ _id }) => !experts.slice(2).some((expert) => expert.person._id === _id))
  .map(({ _id, name, openid, roles }) => ({
    key: _id,
    name,
    title: roles.map(titleOf).join('；'),
    identity: { openid },
  }));
