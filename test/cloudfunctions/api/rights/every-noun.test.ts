import { randomUUID } from 'node:crypto';
import type { RoleProcedureName } from '../../../../cloudfunctions/platform/door/role-procedure';
import { byCapacity, mayCall, verdictOf } from '../../../../domain/rights/grant';
import { relationTo, type Standing } from '../../../../domain/rights/relation';
import { documentsRights, rights } from '../../../../domain/rights/rights';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { people } from '../../programme/people';
import { everyNoun, type Noun, secret, type Thing } from './objects';
import { type Step, steps } from './steps';

jest.setTimeout(300_000);

/** Someone in each capacity, near the hospital and far from it. */
const cast = [
  'leader',
  'member',
  'colleague',
  'expert',
  'unit',
  'administration',
  'direct',
  'industry',
  'elsewhereUnit',
  'elsewhereDirect',
];
const names = Object.keys(steps) as RoleProcedureName[];
const walked = names.flatMap((name) => {
  const step = steps[name];
  return typeof step === 'string' ? [] : [[name, step] as const];
});

let programme: Programme;
let things: Readonly<Record<Noun, readonly Thing[]>>;
const stored = new Map<Thing, { readonly version?: number }>();

beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  things = await everyNoun(programme);
  for (const thing of Object.values(things).flat()) {
    const { data } = await programme.database.collection(thing.collection).where({ _id: thing.id }).get();
    const [document] = data as { readonly version?: number }[];
    if (!document) throw new Error(`${thing.collection} ${thing.id} is not there`);
    stored.set(thing, document);
  }
}, 120_000);
afterAll(() => programme.stop());

const standingOf = (who: string): Standing => {
  const person = people.find(({ _id }) => _id === who);
  const [role] = person?.roles ?? [];
  if (!person || !role) throw new Error(who);
  return { personId: who, personName: person.name, capacity: role.capacity, unionId: role.unionId };
};

/** What is answered, without what differs from call to call. */
const ask = async (who: string, name: RoleProcedureName, input: object): Promise<string> => {
  const token = await programme.cloud.token({ openid: `openid-of-${who}` });
  const event = { procedure: name, input, requestId: randomUUID() };
  const { body } = await programme.cloud.call(name in documentsRights ? 'documents' : 'api', event, token);
  const { ok, data, error } = body as { ok: boolean; data?: unknown; error?: { code: string } };
  return JSON.stringify(ok ? { data } : { error });
};

/** What is heard of a procedure that does not exist: nothing that is there may be told apart from it. */
let unknown = '';
beforeAll(async () => {
  unknown = await ask('leader', 'nothing.here' as RoleProcedureName, {});
});

const isGranted = (name: RoleProcedureName, who: Standing, thing: Thing): boolean => {
  const right = byCapacity(rights[name]);
  if (thing.alsoFor?.includes(who.personId) === true) return true;
  if (!right || !mayCall(right, who.capacity) || thing.notFor?.includes(who.capacity) === true) return false;
  const place = typeof thing.place === 'function' ? thing.place(who) : thing.place;
  return verdictOf(right, who.capacity, relationTo(who, place), thing.state) === 'granted';
};

/** Ids of nothing, in the shape that the noun's ids have. */
const nothing: Partial<Readonly<Record<Noun, string>>> = {
  import: '0'.repeat(32),
  rule: 'rule:studio:studio.nobody:study',
};

/** Turns are counted whether they are refused or not; how many there are is not what is asked here. */
beforeEach(() =>
  programme.database
    .collection('limits')
    .where({ left: programme.database.command.gte(0) })
    .remove(),
);

/** Where the door lets nobody of a capacity in, one object stands for all: no object is looked at. */
const asked = (name: RoleProcedureName, { capacity }: Standing, noun: Noun): readonly Thing[] => {
  const right = byCapacity(rights[name]);
  return right && mayCall(right, capacity) ? things[noun] : things[noun].slice(0, 1);
};

/** What somebody who is not granted something gets that is to be kept from him or her. */
const wrongRefusals = async (
  who: string,
  name: RoleProcedureName,
  step: Step,
): Promise<readonly string[]> => {
  const standing = standingOf(who);
  const notGranted = asked(name, standing, step.on).filter((thing) => !isGranted(name, standing, thing));
  if (notGranted.length === 0) return [];
  const missing = await ask(who, name, step.input(nothing[step.on] ?? 'not-there', 1));
  const wrong: string[] = [];
  for (const thing of notGranted) {
    const answer = await ask(who, name, step.input(thing.id, stored.get(thing)?.version ?? 1));
    const seen = step.seenBy !== undefined && isGranted(step.seenBy, standing, thing);
    const refused = seen
      ? /"code":"(NOT_ALLOWED|WRONG_STATE|NOT_FOUND)"/.test(answer)
      : answer === missing || answer === unknown;
    // An input that the door does not take would prove nothing of rights.
    if (!refused || answer.includes('"code":"INVALID"')) wrong.push(`${who} on ${thing.id}: ${answer}`);
  }
  return wrong;
};

test.each(walked)('%s is refused like a thing that does not exist', async (name, step) => {
  const wrong = await Promise.all(cast.map((who) => wrongRefusals(who, name, step)));
  expect(wrong.flat()).toEqual([]);
});

test('nothing that was refused has changed anything', async () => {
  for (const [{ collection, id }, before] of stored) {
    const { data } = await programme.database.collection(collection).where({ _id: id }).get();
    expect([id, data]).toEqual([id, [before]]);
  }
});

const restore = async (noun: Noun): Promise<void> => {
  for (const thing of things[noun]) {
    const collection = programme.database.collection(thing.collection);
    await collection.where({ _id: thing.id }).remove();
    await collection.add(stored.get(thing));
  }
};

test.each(walked)('%s is done for whom it is granted', async (name, step) => {
  const wrong: string[] = [];
  for (const who of cast) {
    const standing = standingOf(who);
    for (const thing of things[step.on]) {
      if (!isGranted(name, standing, thing)) continue;
      // A version that has passed: what goes by versions is let in and then told so, and nothing is changed.
      const answer = await ask(who, name, step.input(thing.id, 9999));
      if (answer === unknown || /"code":"(INTERNAL|UNAUTHENTICATED)"/.test(answer)) {
        wrong.push(`${who} on ${thing.id}: ${answer}`);
      }
      if (answer.startsWith('{"data"') && !/[.](get|list|pdf|word)|paper|show|at[A-Z]/i.test(name))
        await restore(step.on);
    }
  }
  expect(wrong).toEqual([]);
});

/** What lists ask for. */
const inputs: Partial<Readonly<Record<RoleProcedureName, object>>> = {
  'ledger.management': { year: 2020 },
  'ledger.fillForm': { roundId: '2020' },
  'sheet.export': { format: 'csv' },
};

test('who may not call a procedure without an object hears what is heard of one that does not exist', async () => {
  const wrong: string[] = [];
  for (const name of names.filter((one) => steps[one] === 'nothing')) {
    const right = byCapacity(rights[name]);
    for (const who of cast) {
      if (right && mayCall(right, standingOf(who).capacity)) continue;
      const answer = await ask(who, name, inputs[name] ?? {});
      // An input that does not fit is told before the door looks who asks: it says nothing of what is there.
      if (answer !== unknown && !answer.includes('"code":"INVALID"')) wrong.push(`${who} ${name}: ${answer}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** Far from the hospital, or near it without being told. */
const outsiders = ['athlete', 'colleague', 'elsewhereUnit', 'elsewhereAdministration', 'elsewhereDirect'];
const lists = names.filter(
  (name) =>
    steps[name] === 'nothing' &&
    /list|tally|management|missed|unassigned|suggest|search|export|fillForm/i.test(name),
);

test('no list shows anything of what its reader may not see', async () => {
  const leaking: string[] = [];
  let answered = 0;
  for (const name of lists) {
    for (const who of [...outsiders, 'expert']) {
      const answer = await ask(who, name, inputs[name] ?? {});
      if (answer.startsWith('{"data"')) answered += 1;
      if (name !== 'reading.list' && answer.includes(secret)) leaking.push(`${name} ${who}: ${answer}`);
      if (answer.includes('13800000001') || answer.includes('13900000001'))
        leaking.push(`${name} ${who}: a number`);
    }
  }
  expect(leaking).toEqual([]);
  // The lists must really answer, or this proves little.
  expect(answered).toBeGreaterThan(20);
});
