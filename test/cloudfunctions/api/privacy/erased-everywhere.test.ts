import { readFileSync } from 'node:fs';
import { isMarkOf } from '../../../../cloudfunctions/platform/seals/sm2';
import { withoutName } from '../../../../domain/privacy/pseudonymise';
import { faultInApplication } from '../../../../domain/verify/check-application';
import { sm3 } from '../../programme/audit';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { people } from '../../programme/people';
import { fireTimer } from '../../programme/timer';
import { everyNoun } from '../rights/objects';

jest.setTimeout(180_000);

/** One of everything is there; then officers, an expert and a member of the team leave. */
const leaving = ['unit', 'administration', 'direct', 'industry2', 'expert', 'member'];
const nameOf = (id: string): string => people.find(({ _id }) => _id === id)?.name ?? '';

let programme: Programme;
let code = '';
let before = '';
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  const things = await everyNoun(programme);
  const [application] = things.application;
  const view = await programme.done('industry', 'application.get', { id: application?.id ?? '' });
  code = view.form?.code ?? '';
  before = JSON.stringify(await programme.everything());
  for (const who of leaving) await programme.done(who, 'privacy.erase', { confirm: '注销' });
  await fireTimer(programme);
  await fireTimer(programme);
}, 180_000);
afterAll(() => programme.stop());

const declared = (
  JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as { database: { collections: { name: string }[] } }
).database.collections.map(({ name }) => name);

/** Every place at which one of the names stands. */
const placesOf = (value: unknown, names: readonly string[], at: string): readonly string[] => {
  if (typeof value === 'string') return names.some((name) => value.includes(name)) ? [`${at}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, names, `${at}.${key}`));
};

test('nobody who has left is named anywhere: in no collection, by no number, in no line of the log', async () => {
  const names = leaving.map(nameOf);
  // They were named before, or this would prove nothing.
  for (const name of names) expect(before).toContain(name);
  const values = [...names, ...leaving.map((who) => `openid-of-${who}"`)];
  const left: string[] = [];
  for (const name of declared) {
    const { data } = await programme.database.collection(name).limit(1000).get();
    left.push(...(data as unknown[]).flatMap((document) => placesOf(document, values, name)));
  }
  expect(left).toEqual([]);
  const log = JSON.stringify(programme.cloud.log());
  expect(values.filter((value) => log.includes(value))).toEqual([]);
  expect((await programme.database.collection('erasures').count()).total).toBe(0);
});

test('the opinions they gave stand without their names, and anyone who checks the form finds that the chain holds', async () => {
  const check = await programme.done('', 'check.form', { code });
  expect([check.holds, check.opinions.length]).toEqual([true, 3]);
  const { data } = await programme.database.collection('applications').where({ codes: code }).get();
  const [stored] = data as { opinions: { personName: string }[]; originals: unknown[] }[];
  expect(stored?.opinions.map(({ personName }) => personName)).toEqual([
    withoutName,
    withoutName,
    withoutName,
  ]);
  // What was signed is there, and no name can be read in it.
  expect(stored?.originals.length).toBeGreaterThan(0);
});

test('what is shown in the place of an original cannot be changed either', async () => {
  const change = (text: string) =>
    programme.database.collection('applications').where({ codes: code }).update({ 'opinions.0.text': text });
  const { data } = await programme.database.collection('applications').where({ codes: code }).get();
  const [stored] = data as { opinions: { text: string }[] }[];
  const text = stored?.opinions[0]?.text ?? '';
  await change('不同意。');
  expect((await programme.done('', 'check.form', { code })).holds).toBe(false);
  await change(text);
  expect((await programme.done('', 'check.form', { code })).holds).toBe(true);
});

test('without the originals neither forms nor signatures would fit', async () => {
  const { data } = await programme.database.collection('applications').where({ codes: code }).get();
  const [stored] = data as never[];
  const seals = (await programme.everything()).seals as { _id: string; keys: never[] }[];
  const sealOf = (id: string) => seals.find(({ _id }) => _id === id);
  expect(faultInApplication(stored as never, { sm3, isMarkOf, sealOf })?.kind).toBe('formChanged');
});

test('those who stay keep their names', async () => {
  for (const who of ['leader', 'industry']) {
    expect(JSON.stringify(await programme.everything())).toContain(nameOf(who));
  }
});
