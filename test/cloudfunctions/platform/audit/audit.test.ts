import type { AuditEntry } from '../../../../domain/audit/entry';
import { auditOf, expectWholeChain } from '../../programme/audit';
import { completeDraft, submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { someLeader } from '../../programme/some-leader';
import { fireTimer } from '../../programme/timer';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const recordsOf = async (objectId: string) =>
  (await auditOf(programme)).filter((record) => record.objectId === objectId);
const trailOf = async (id: string): Promise<readonly AuditEntry[]> => {
  const { data } = await programme.database.collection('applications').where({ _id: id }).get();
  return (data as { trail?: AuditEntry[] }[])[0]?.trail ?? [];
};

test('an opinion is recorded: who, in which capacity, when, in which request, what before and after', async () => {
  const { id, version } = await submitted(programme);
  const requestId = 'request-of-the-unit';
  await programme.done('unit', 'application.agree', { id, version, text: '同意推荐。' }, { requestId });
  const record = (await recordsOf(id)).at(-1);
  expect(record).toMatchObject({
    kind: 'changed',
    at: expect.stringMatching(/^2020-09-15T01:/) as string,
    procedure: 'application.agree',
    requestId,
    personId: 'unit',
    capacity: 'unitUnion',
    unionId: 'hospital',
    actingFor: null,
    collection: 'applications',
    objectId: id,
  });
  expect(record?.changes).toContainEqual({ path: 'state.given.0', after: 'unitUnion:hospital' });
  expect(record?.changes).toContainEqual({ path: 'opinions.0.text', after: '同意推荐。' });
  expect(record?.changes).toContainEqual({ path: 'opinions.0.personName', after: { personal: true } });
  expect(await trailOf(id)).toEqual([]);
  expectWholeChain(await auditOf(programme));
});

test('a round that is copied and changed is recorded too', async () => {
  const copy = await programme.done('industry', 'round.copy', { fromId: roundId, year: 2021 });
  const title = '2021年示例申报';
  await programme.done('industry', 'round.change', {
    id: copy.id,
    version: copy.version,
    changes: { title },
  });
  const [made, changed, ...more] = await recordsOf(copy.id);
  expect([made?.kind, made?.procedure, changed?.kind, more.length]).toEqual([
    'made',
    'round.copy',
    'changed',
    0,
  ]);
  expect(changed?.changes).toEqual([{ path: 'title', before: copy.title, after: title }]);
});

test('what comes with every pause in typing waits in the form, and the next step takes it along', async () => {
  const who = await someLeader(programme);
  const { id, version } = await completeDraft(programme, who);
  const waiting = await trailOf(id);
  expect(waiting.map(({ procedure }) => procedure)).toEqual(['application.save']);
  expect((await recordsOf(id)).map(({ procedure }) => procedure)).toEqual(['application.start']);
  await programme.done(who, 'application.submit', { id, version });
  expect((await recordsOf(id)).map(({ procedure }) => procedure)).toEqual([
    'application.start',
    'application.save',
    'application.submit',
  ]);
});

test('names, telephone numbers and dates of birth stay out of the record', async () => {
  await submitted(programme, await someLeader(programme));
  const text = JSON.stringify(await auditOf(programme));
  expect(text).toContain('answers.roster.7.name');
  // The studio bears its leader's name; that name stands on its plaque.
  const personal = ['组员2示例', '"马示例"', '13800000001', '1972-03', 'openid-of'];
  expect(personal.filter((value) => text.includes(value))).toEqual([]);
});

test('thirty who act at the same moment leave a chain without gap, fork or loss', async () => {
  const leaders = await Promise.all(Array.from({ length: 30 }, () => someLeader(programme)));
  const before = (await auditOf(programme)).length;
  await Promise.all(leaders.map((who) => programme.done(who, 'application.start', { roundId })));
  await fireTimer(programme);
  const records = await auditOf(programme);
  expectWholeChain(records);
  const started = records.slice(before).filter(({ procedure }) => procedure === 'application.start');
  expect(started.map(({ personId }) => personId).sort()).toEqual([...leaders].sort());
});

test('what a crash left behind is moved by the timer, once, also where it had been moved already', async () => {
  const who = await someLeader(programme);
  const { id } = await programme.done(who, 'application.start', { roundId });
  const [moved] = await recordsOf(id);
  if (!moved) throw new Error('nothing was recorded');
  const placed = ['_id', 'seq', 'previous', 'digest'];
  const entry = Object.fromEntries(Object.entries(moved).filter(([key]) => !placed.includes(key)));
  const lost = { ...entry, key: `${moved.key}-lost`, procedure: 'application.lost' };
  await programme.database
    .collection('applications')
    .where({ _id: id })
    .update({ trail: [entry, lost], hasTrail: true });
  await Promise.all([fireTimer(programme), fireTimer(programme)]);
  await fireTimer(programme);
  expect((await recordsOf(id)).map(({ procedure }) => procedure)).toEqual([
    'application.start',
    'application.lost',
  ]);
  expect(await trailOf(id)).toEqual([]);
  expectWholeChain(await auditOf(programme));
});

test('a request that is repeated is recorded once; one that is refused is not recorded', async () => {
  const who = await someLeader(programme);
  const { id, version } = await completeDraft(programme, who);
  const requestId = 'the-same-request';
  await programme.done(who, 'application.submit', { id, version }, { requestId });
  await programme.done(who, 'application.submit', { id, version }, { requestId });
  await programme.refused('elsewhereUnit', 'application.agree', { id, version, text: '同意' });
  expect((await recordsOf(id)).filter(({ requestId: one }) => one === requestId)).toHaveLength(1);
  expect((await auditOf(programme)).filter(({ personId }) => personId === 'elsewhereUnit')).toEqual([]);
});
