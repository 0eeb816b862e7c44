import type { Capacity, Person } from '../../../domain/people/person';
import { newStudio, type Studio, studioIdOf } from '../../../domain/studio/studio';
import { pathToTop } from '../../../domain/unions/path';
import type { Union } from '../../../domain/unions/union';

/** A small tree: the industry union, two 直属工会, a hospital's union under each. All names are made up. */
export const unions: readonly Union[] = [
  { _id: 'industry', name: '示例产业工会', level: 'industryUnion', parentId: null, unit: null },
  { _id: 'health', name: '示例卫生直属工会', level: 'directUnion', parentId: 'industry', unit: null },
  { _id: 'sports', name: '示例体育直属工会', level: 'directUnion', parentId: 'industry', unit: null },
  {
    _id: 'hospital',
    name: '示例医院工会',
    level: 'unitUnion',
    parentId: 'health',
    unit: { name: '示例医院', industry: '医疗卫生', administrationName: '示例医院党政办公室' },
  },
  {
    _id: 'team',
    name: '示例体工队工会',
    level: 'unitUnion',
    parentId: 'sports',
    unit: { name: '示例体工队', industry: '体育', administrationName: '示例体工队党政办公室' },
  },
];

const person = (
  id: string,
  name: string,
  roles: readonly (readonly [Capacity, string, studio?: string])[],
): Person => ({
  _id: id,
  name,
  sex: '女',
  phone: '13800000001',
  openid: `openid-of-${id}`,
  roles: roles.map(([capacity, unionId, studioId]) => ({
    id: `${id}-${capacity}-${unionId}`,
    capacity,
    unionId,
    ...(capacity === 'leader' && { studioId: studioIdOf(id) }),
    ...(studioId !== undefined && { studioId }),
    from: '2019-12-31T16:00:00.000Z',
    until: null,
  })),
});

export const people: readonly Person[] = [
  person('leader', '马示例', [['leader', 'hospital']]),
  person('colleague', '丁示例', [['leader', 'hospital']]),
  person('athlete', '白示例', [['leader', 'team']]),
  person('unit', '王样例', [['unitUnion', 'hospital']]),
  person('unit2', '杨样例', [['unitUnion', 'hospital']]),
  person('administration', '李样例', [['unitAdministration', 'hospital']]),
  person('direct', '张样例', [['directUnion', 'health']]),
  person('industry', '赵样例', [['industryUnion', 'industry']]),
  person('industry2', '钱样例', [['industryUnion', 'industry']]),
  person('elsewhereUnit', '孙样例', [['unitUnion', 'team']]),
  person('elsewhereAdministration', '周样例', [['unitAdministration', 'team']]),
  person('elsewhereDirect', '吴样例', [['directUnion', 'sports']]),
  person('expert', '郑样例', [['expert', 'industry']]),
  person('member', '冯样例', [['member', 'hospital', studioIdOf('leader')]]),
  {
    ...person('former', '陈样例', [['unitUnion', 'hospital']]),
    roles: [
      {
        id: 'former-role',
        capacity: 'unitUnion',
        unionId: 'hospital',
        from: '2019-12-31T16:00:00.000Z',
        until: '2020-08-31T16:00:00.000Z',
      },
    ],
  },
  person('both', '褚样例', [
    ['leader', 'hospital'],
    ['unitUnion', 'hospital'],
    ['industryUnion', 'industry'],
  ]),
];

/** A studio of every leader. */
export const studios: readonly Studio[] = people.flatMap((one) =>
  one.roles
    .filter(({ capacity }) => capacity === 'leader')
    .map(({ unionId, from }) => newStudio(one, pathToTop(unions, unionId), from)),
);
