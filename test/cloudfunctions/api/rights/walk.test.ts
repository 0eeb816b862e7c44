import type { ActingPerson } from '../../../../domain/application/actor';
import type {
  Application,
  ApplicationState,
  StoredApplication,
} from '../../../../domain/application/application';
import { relationOf, standingOf } from '../../../../domain/application/standing';
import { indexOf } from '../../../../domain/application/waiting';
import type { RosterEntry } from '../../../../domain/form/answers';
import { byCapacity, mayCall, verdictOf } from '../../../../domain/rights/grant';
import { rights } from '../../../../domain/rights/rights';
import { atIndustryUnion } from '../../programme/file-application';
import {
  everyonesPin,
  type Name,
  openProgramme,
  type Programme,
  round2020,
} from '../../programme/open-programme';
import { people } from '../../programme/people';

type State = Extract<ApplicationState, { readonly phase: string }>;
const unit = { capacity: 'unitUnion', unionId: 'hospital' } as const;
const at = (station: number): State => ({ phase: 'opinions', station, given: [] });

/** Every state that an application can be in; waiting, at each of its stations. */
const states: Readonly<Record<string, State>> = {
  draft: { phase: 'draft' },
  atUnit: at(0),
  /** Somebody in the team bears the name of the officer of the unit's union. */
  namesake: at(0),
  atUnitWithOne: { phase: 'opinions', station: 0, given: ['unitAdministration:hospital'] },
  atDirect: at(1),
  atIndustry: at(2),
  returned: { phase: 'returned', station: 0, given: [], by: unit, sections: ['team'], reason: '请补充。' },
  review: { phase: 'review' },
  publicNotice: { phase: 'publicNotice' },
  named: { phase: 'named' },
  rejected: { phase: 'rejected', reason: '不符合。' },
};

/** A valid input of every procedure on one application, as far as its shape goes. */
const inputs: Partial<Readonly<Record<Name, (id: string, version: number) => object>>> = {
  'application.get': (id) => ({ id }),
  'application.save': (id, version) => ({ id, version, answers: {}, device: '手机' }),
  'application.submit': (id, version) => ({ id, version }),
  'application.withdraw': (id, version) => ({ id, version, reason: '补充' }),
  'application.agree': (id, version) => ({ id, version, text: '同意。', pin: everyonesPin }),
  'application.approve': (id, version) => ({ id, version, text: '同意。', pin: everyonesPin }),
  'application.reject': (id, version) => ({ id, version, text: '不符合。', pin: everyonesPin }),
  'application.return': (id, version) => ({ id, version, sections: ['team'], reason: '请补充。' }),
  'application.grantExtension': (id, version) => ({
    id,
    version,
    until: '2020-10-08T00:00:00Z',
    reason: '出差。',
  }),
};
const names = Object.keys(inputs) as (keyof typeof inputs)[];
const cast = people.filter(({ _id }) => _id !== 'former');

/** The first of the team is called as the officer of the unit's union is. */
const withNamesake = ({ answers }: Application): Application['answers'] => {
  const [first, ...rest] = answers.roster as readonly RosterEntry[];
  if (!first) throw new Error('no team');
  return { ...answers, roster: [{ ...first, name: actorOf('unit').personName }, ...rest] };
};

let programme: Programme;
const stored = new Map<string, StoredApplication>();

const put = async (application: StoredApplication): Promise<void> => {
  const collection = programme.database.collection('applications');
  await collection.where({ _id: application._id }).remove();
  await collection.add(application);
};

beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  const { id } = await atIndustryUnion(programme);
  const { data } = await programme.database.collection('applications').where({ _id: id }).get();
  const [whole] = data as Application[];
  if (!whole) throw new Error('no application');
  for (const [key, state] of Object.entries(states)) {
    const roundId = `round-${key}`;
    await programme.database.collection('rounds').add({ ...round2020, _id: roundId });
    const fresh = key === 'draft' || key === 'atUnit' || key === 'namesake';
    const application: Application = {
      ...whole,
      _id: `${roundId}.leader`,
      roundId,
      state,
      teamIds: ['member'],
      ...(fresh && { opinions: [] }),
      ...(key === 'namesake' && { answers: withNamesake(whole) }),
      ...(key === 'draft' && { stations: [], forms: [], way: [] }),
      handled: [],
      outbox: [],
    };
    const kept = { ...application, ...indexOf(application) };
    stored.set(key, kept);
    await put(kept);
  }
}, 120_000);
afterAll(() => programme.stop());

const actorOf = (id: string): ActingPerson => {
  const person = people.find(({ _id }) => _id === id);
  const [role] = person?.roles ?? [];
  if (!person || !role) throw new Error(id);
  const { capacity, unionId } = role;
  return { personId: id, personName: person.name, capacity, unionId, unionName: '' };
};

/** What the table says: done, told why not, or the answer for what does not exist. */
const expected = (name: Name, actor: ActingPerson, application: Application): 'done' | 'told' | 'missing' => {
  const right = byCapacity(rights[name]);
  const seen = byCapacity(rights['application.get']);
  if (!right || !seen || !mayCall(right, actor.capacity)) return 'missing';
  const cell = [actor.capacity, relationOf(application, actor), standingOf(application, actor)] as const;
  if (verdictOf(right, ...cell) === 'granted') return 'done';
  return verdictOf(seen, ...cell) === 'granted' ? 'told' : 'missing';
};

const outcome = (error: { readonly code: string } | undefined, missing: unknown): string => {
  if (error === undefined || ['RULES_NOT_MET', 'INVALID', 'LATE'].includes(error.code)) return 'done';
  if (['WRONG_STATE', 'NOT_ALLOWED'].includes(error.code)) return 'told';
  return JSON.stringify(error) === JSON.stringify(missing) ? 'missing' : error.code;
};

test.each(names)(
  '%s: every cell of the table through the real function',
  async (name) => {
    const told: string[] = [];
    const ask = async (who: string, id: string, version: number, requestId: string) => {
      const input = inputs[name]?.(id, version);
      const { body } = await programme.send(who, { procedure: name, input, requestId });
      return (body as { error?: { code: string } }).error;
    };
    for (const { _id: who } of cast) {
      const missing = await ask(who, 'round-none.leader', 1, 'request-for-nothing');
      for (const [key, application] of stored) {
        const requestId = `${name}-${who}-${key}`.replace(/\W/g, '-');
        const wanted = expected(name, actorOf(who), application);
        const found = outcome(await ask(who, application._id, application.version, requestId), missing);
        if (found !== wanted) told.push(`${who} on ${key}: ${found}, not ${wanted}`);
        if (found === 'done' && name !== 'application.get') await put(application);
      }
    }
    expect(told).toEqual([]);
  },
  300_000,
);

test('a list shows exactly what its reader may see one by one', async () => {
  const seen = byCapacity(rights['application.get']);
  for (const { _id: who } of cast) {
    const actor = actorOf(who);
    const visible = [...stored.values()]
      .filter(
        (application) =>
          seen &&
          verdictOf(seen, actor.capacity, relationOf(application, actor), standingOf(application, actor)) ===
            'granted',
      )
      .map(({ _id }) => _id);
    const answer = await programme.call(who, 'application.list', {});
    const rows = answer.ok
      ? answer.data.rows.map(({ id }) => id).filter((id) => id.startsWith('round-'))
      : [];
    expect([who, [...rows].sort()]).toEqual([who, [...visible].sort()]);
    // What is not listed leaks in no other field either.
    if (visible.length === 0) expect(JSON.stringify(answer)).not.toMatch(/马示例|示例医院/);
  }
});

const capacities = [
  'leader',
  'member',
  'expert',
  'unitUnion',
  'unitAdministration',
  'directUnion',
  'industryUnion',
];

test('every capacity occurs among the people who walk the table', () => {
  expect([...new Set(cast.map(({ _id }) => actorOf(_id).capacity))].sort()).toEqual([...capacities].sort());
});

test('an officer reads a form in whose team somebody bears his or her name, and gives no opinion on it', async () => {
  const application = stored.get('namesake');
  if (!application) throw new Error('no application');
  expect(relationOf(application, actorOf('unit'))).toBe('namesake');
  const { _id: id, version } = application;
  expect((await programme.done('unit', 'application.get', { id })).id).toBe(id);
  const words = { id, version, text: '同意。' };
  expect((await programme.refused('unit', 'application.agree', words)).code).toBe('NOT_ALLOWED');
  // A colleague at the same post, of another name, may.
  expect((await programme.done('unit2', 'application.agree', words)).opinions).toHaveLength(1);
});
