import { nameInRecord } from '../../../domain/people/acting-for';
import { fitsUnion, mayAppoint, offersAt, overseesUnion } from '../../../domain/people/appoint';
import type { Capacity, Role } from '../../../domain/people/person';
import { pathToTop } from '../../../domain/unions/path';
import type { Union } from '../../../domain/unions/union';

const unit = { name: '示例单位', industry: '教育', administrationName: '示例单位党委' };
const unions: readonly Union[] = [
  { _id: 'root', name: '示例产业工会', level: 'industryUnion', parentId: null, unit: null },
  { _id: 'city', name: '示例市工会', level: 'directUnion', parentId: 'root', unit: null },
  { _id: 'district', name: '示例区工会', level: 'directUnion', parentId: 'city', unit: null },
  { _id: 'school', name: '示例学校工会', level: 'unitUnion', parentId: 'district', unit },
  { _id: 'theatre', name: '示例剧院工会', level: 'directUnion', parentId: 'root', unit },
];
const at = (capacity: Capacity, unionId: string, studioId?: string): Role => ({
  id: `${capacity}-${unionId}`,
  capacity,
  unionId,
  ...(studioId !== undefined && { studioId }),
  from: '2020-01-01T00:00:00.000Z',
  until: null,
});
const union = (id: string): Union => unions.find(({ _id }) => _id === id) as Union;
const offers = (by: Role, id: string) => offersAt(by, union(id), pathToTop(unions, id));

test('a role fits only where its post exists', () => {
  const fitting = (id: string) =>
    (
      [
        'leader',
        'member',
        'unitUnion',
        'unitAdministration',
        'directUnion',
        'industryUnion',
        'expert',
      ] as const
    ).filter((capacity) => fitsUnion(capacity, union(id)));
  expect(fitting('root')).toEqual(['industryUnion', 'expert']);
  expect(fitting('city')).toEqual(['directUnion']);
  expect(fitting('school')).toEqual(['leader', 'member', 'unitUnion', 'unitAdministration']);
  expect(fitting('theatre')).toEqual(['leader', 'member', 'unitUnion', 'unitAdministration', 'directUnion']);
});

test('officers fill posts of their own union and of every union below, never above or beside', () => {
  expect(offers(at('industryUnion', 'root'), 'root')).toEqual(['industryUnion', 'expert']);
  expect(offers(at('industryUnion', 'root'), 'school')).toEqual([
    'leader',
    'unitUnion',
    'unitAdministration',
  ]);
  expect(offers(at('directUnion', 'city'), 'school')).toEqual(['leader', 'unitUnion', 'unitAdministration']);
  expect(offers(at('directUnion', 'city'), 'district')).toEqual(['directUnion']);
  expect(offers(at('directUnion', 'city'), 'city')).toEqual(['directUnion']);
  expect(offers(at('directUnion', 'city'), 'theatre')).toEqual([]);
  expect(offers(at('directUnion', 'district'), 'city')).toEqual([]);
  expect(offers(at('unitUnion', 'school'), 'school')).toEqual(['leader', 'unitUnion', 'unitAdministration']);
  expect(offers(at('unitUnion', 'school'), 'district')).toEqual([]);
  expect(offers(at('unitAdministration', 'school'), 'school')).toEqual(['unitAdministration']);
  expect(offers(at('directUnion', 'theatre'), 'theatre')).toEqual([
    'leader',
    'unitUnion',
    'unitAdministration',
    'directUnion',
  ]);
  for (const capacity of ['leader', 'member', 'expert'] as const) {
    expect(offers(at(capacity, 'school'), 'school')).toEqual([]);
  }
});

test('members are invited by the leader of their studio alone', () => {
  const member = { capacity: 'member', unionId: 'school', studioId: 'studio.one' } as const;
  const path = pathToTop(unions, 'school');
  expect(mayAppoint(at('leader', 'school', 'studio.one'), member, path)).toBe(true);
  expect(mayAppoint(at('leader', 'school', 'studio.two'), member, path)).toBe(false);
  expect(mayAppoint(at('unitUnion', 'school'), member, path)).toBe(false);
  expect(mayAppoint(at('industryUnion', 'root'), member, path)).toBe(false);
});

test('a union is seen from itself and from above, by officers', () => {
  const path = pathToTop(unions, 'school');
  expect(overseesUnion(at('directUnion', 'city'), path)).toBe(true);
  expect(overseesUnion(at('unitUnion', 'school'), path)).toBe(true);
  expect(overseesUnion(at('directUnion', 'theatre'), path)).toBe(false);
  expect(overseesUnion(at('leader', 'school'), path)).toBe(false);
});

test('a deputy stands in the record with the name of the one acted for', () => {
  expect(nameInRecord({ personName: '王样例' })).toBe('王样例');
  expect(nameInRecord({ personName: '王样例', actingFor: { personId: 'li', personName: '李样例' } })).toBe(
    '王样例（代李样例）',
  );
});
