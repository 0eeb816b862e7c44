import type { Capacity, Person } from '../../../domain/people/person';
import { newStudio, type Studio, studioIdOf } from '../../../domain/studio/studio';
import type { Title } from '../../../domain/title/title';
import { pathToTop } from '../../../domain/unions/path';
import type { Union } from '../../../domain/unions/union';
import type { Chance } from './chance';

/** Everyone of a made-up programme with so many studios. */
export interface Everyone {
  readonly unions: readonly Union[];
  readonly people: readonly Person[];
  readonly leaders: readonly Person[];
  readonly studios: readonly Studio[];
  /** Of those that are named. */
  readonly titles: readonly (Title & { readonly _id: string; readonly codes: readonly string[] })[];
}

const studiosAUnit = 4;
const unitsADirectUnion = 12;

const person = (id: string, name: string, capacity: Capacity, unionId: string, bound: boolean): Person => ({
  _id: id,
  name,
  sex: '女',
  phone: '13800000001',
  openid: bound ? `openid-of-${id}` : null,
  roles: [
    {
      id: `${id}-role`,
      capacity,
      unionId,
      ...(capacity === 'leader' && { studioId: studioIdOf(id) }),
      from: '2014-12-31T16:00:00.000Z',
      until: null,
    },
  ],
});

const four = (index: number): string => String(index).padStart(4, '0');

/** The title of a named studio, in its first cycle. */
const titlesOf = (studio: Studio): Everyone['titles'] => {
  if (studio.state.kind !== 'named') return [];
  const { since } = studio.state;
  const { _id: studioId, name: studioName, leaderName, unitName, industry, unionPath } = studio;
  const names = { studioName, leaderName, unitName };
  const code = `CODE-${studioId}`;
  return [
    {
      _id: `title.${studioId}`,
      studioId,
      applicationId: `earlier.${studioId}`,
      roundId: 'earlier',
      level: 'industryUnion',
      year: Number(since.slice(0, 4)),
      programme: '示例创新工作室',
      number: studioId,
      class: 3,
      classReason: '',
      industry,
      unionPath,
      issuer: '示例产业工会',
      since,
      issues: [{ issue: 1, code, ...names, at: since, by: '示例产业甲', reason: '' }],
      codes: [code],
      state: { kind: 'held' },
    },
  ];
};

/** @returns unions, officers, leaders and their studios; one in twelve has never bound WeChat */
export const everyoneOf = (count: number, chance: Chance): Everyone => {
  const unions: Union[] = [
    { _id: 'industry', name: '示例产业工会', level: 'industryUnion', parentId: null, unit: null },
  ];
  const people: Person[] = [
    person('industry-1', '示例产业甲', 'industryUnion', 'industry', true),
    person('industry-2', '示例产业乙', 'industryUnion', 'industry', true),
  ];
  const units = Math.ceil(count / studiosAUnit);
  for (let index = 0; index < Math.ceil(units / unitsADirectUnion); index += 1) {
    const direct = `direct-${four(index)}`;
    unions.push({
      _id: direct,
      name: `示例直属工会${index}`,
      level: 'directUnion',
      parentId: 'industry',
      unit: null,
    });
    people.push(person(`${direct}-officer`, `示例直属${index}`, 'directUnion', direct, true));
  }
  for (let index = 0; index < units; index += 1) {
    const unit = `unit-${four(index)}`;
    const parentId = `direct-${four(Math.floor(index / unitsADirectUnion))}`;
    const name = `示例单位${index}`;
    unions.push({
      _id: unit,
      name: `${name}工会`,
      level: 'unitUnion',
      parentId,
      unit: { name, industry: '医疗卫生', administrationName: `${name}党政办公室` },
    });
    people.push(person(`${unit}-union`, `示例工会${index}`, 'unitUnion', unit, !chance.happens(1 / 12)));
    people.push(
      person(`${unit}-party`, `示例党政${index}`, 'unitAdministration', unit, !chance.happens(1 / 12)),
    );
  }
  const leaders = Array.from({ length: count }, (_, index) =>
    person(
      `leader-${four(index)}`,
      `示例${index}`,
      'leader',
      `unit-${four(Math.floor(index / studiosAUnit))}`,
      !chance.happens(1 / 12),
    ),
  );
  const studios = leaders.map((leader) => {
    const path = pathToTop(unions, leader.roles[0]?.unionId ?? '');
    const studio = newStudio(leader, path, '2015-01-01T00:00:00.000Z');
    if (chance.happens(0.4)) return studio;
    // Named in one of the last five years: some cycles end within the season or soon after it.
    const since = new Date(
      Date.UTC(2015 + Math.floor(chance.between(0, 5)), 8, 1) + chance.between(0, 200) * 86_400_000,
    );
    return { ...studio, state: { kind: 'named' as const, since: since.toISOString() } };
  });
  return { unions, people: [...people, ...leaders], leaders, studios, titles: studios.flatMap(titlesOf) };
};
