import { randomUUID } from 'node:crypto';
import {
  anActivity,
  anEntry,
  aPair,
  aProject,
  leaderInRoster,
  memberInRoster,
} from '../../programme/entries';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { onePoint, uploadFile } from '../../programme/upload-file';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-29T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const log = (more: Parameters<typeof anActivity>[0], who = 'member', id: string = randomUUID()) =>
  programme.done(who, 'activity.save', anEntry(anActivity(more), id));
const marksOf = async (id: string) => (await programme.done('leader', 'activity.get', { id })).marks;

test('an entry of a member waits for the leader, unless the leader trusts entries; a change waits anew', async () => {
  const waiting = await log({});
  expect(waiting.confirmation).toBeNull();
  const confirmed = await programme.done('leader', 'activity.confirm', { id: waiting.id, version: 1 });
  expect(confirmed.confirmation).toMatchObject({ by: 'leader', name: '马示例' });
  const changed = { ...anEntry(anActivity({ title: '改过' }), waiting.id), version: confirmed.version };
  expect((await programme.done('member', 'activity.save', changed)).confirmation).toBeNull();
  const studio = await programme.done('leader', 'studio.get', {});
  const settled = { version: studio.version, trustsEntries: true };
  expect((await programme.done('leader', 'studio.setTrust', settled)).trustsEntries).toBe(true);
  expect((await log({})).confirmation).toMatchObject({ by: 'trust', name: '马示例' });
  await programme.done('leader', 'studio.setTrust', { version: studio.version + 1, trustsEntries: false });
  expect((await programme.refused('member', 'activity.confirm', { id: waiting.id, version: 3 })).code).toBe(
    'NOT_FOUND',
  );
});

test('a comment is said once however late its request comes again, and what was taken out is not confirmed', async () => {
  const { id } = await log({});
  const requestId = randomUUID();
  const say = () => programme.done('leader', 'activity.comment', { id, text: '请补照片' }, { requestId });
  await say();
  for (let turn = 0; turn < 21; turn += 1) {
    await programme.done('leader', 'activity.comment', { id, text: `又一条 ${turn}` });
  }
  await say();
  const { comments, version } = await programme.done('leader', 'activity.get', { id });
  expect(comments.filter(({ text }) => text === '请补照片')).toHaveLength(1);
  await programme.done('member', 'activity.remove', { id, version });
  const refused = await programme.refused('leader', 'activity.confirm', { id, version: version + 1 });
  expect([refused.code, refused.message]).toEqual([
    'WRONG_STATE',
    '这条活动记录已被冯样例撤下，不必再确认。',
  ]);
});

test('the leader is told once a day that entries wait, however many there are', async () => {
  await log({});
  await log({});
  const { rows } = await programme.done('leader', 'message.list', {});
  expect(rows.map(({ kind, text }) => [kind, text])).toEqual([
    ['activityToConfirm', '冯样例填写了活动记录，请在台账中确认。'],
  ]);
});

test('what looks wrong is kept and marked for the leader, and members are not told', async () => {
  const first = randomUUID();
  const second = randomUUID();
  for (const id of [first, second]) {
    const photo = await uploadFile(programme, 'member', { kind: 'activity', id }, '现场.png', onePoint);
    await log({ photos: [photo], startsAt: '2020-08-03T00:00:00Z', hours: 9 }, 'member', id);
  }
  expect(await marksOf(second)).toEqual([
    { kind: 'samePhoto', entryIds: [first], elsewhere: 0 },
    { kind: 'longDay', members: [{ name: '冯样例', hours: 18 }] },
  ]);
  expect((await programme.done('member', 'activity.get', { id: second })).marks).toEqual([]);
  const tomorrow = await log({ startsAt: '2020-09-30T02:00:00Z' });
  expect(await marksOf(tomorrow.id)).toEqual([{ kind: 'futureDate' }]);
  const joined = anActivity().members[0];
  await programme.done('leader', 'member.save', {
    ...anEntry(
      { name: '冯样例', role: 'member', position: '护士', joinedOn: '2020-07-01', leftOn: '', events: [] },
      joined?.memberId ?? '',
    ),
  });
  const before = await log({ startsAt: '2020-06-30T02:00:00Z' });
  expect(await marksOf(before.id)).toEqual([{ kind: 'notMember', names: ['冯样例'] }]);
  const { rows } = await programme.done('leader', 'activity.list', { month: '2020-06' });
  expect(rows.map(({ marks }) => marks)).toEqual([[{ kind: 'notMember', names: ['冯样例'] }]]);
});

test('a closed month takes changes with a reason alone; both versions stay, and it can be called up as it stood', async () => {
  const kept = await log({ title: '原样', startsAt: '2020-04-06T02:00:00Z', hours: 2 }, 'leader');
  const taken = await log({ title: '后来撤下', startsAt: '2020-04-07T02:00:00Z' }, 'leader');
  const moved = await log({ title: '后来移走', startsAt: '2020-04-08T02:00:00Z' }, 'leader');
  const unconfirmed = await log({ startsAt: '2020-04-09T02:00:00Z' });
  const { version } = await programme.done('leader', 'studio.get', {});
  expect(
    (await programme.refused('leader', 'studio.closePeriod', { version, period: '2020-04' })).message,
  ).toBe('2020年4月还有 1 条记录没有确认，请先确认再封存。');
  await programme.done('leader', 'activity.confirmMany', { seen: [{ id: unconfirmed.id, version: 1 }] });
  await programme.done('leader', 'studio.closePeriod', { version, period: '2020-04' });

  const change = {
    ...anEntry(anActivity({ title: '改样', startsAt: '2020-04-06T02:00:00Z', hours: 4 }), kept.id),
    version: 1,
  };
  expect(await programme.refused('leader', 'activity.save', change)).toMatchObject({
    code: 'INVALID',
    field: 'reason',
  });
  const changed = await programme.done('leader', 'activity.save', { ...change, reason: '时长记错' });
  expect(changed).toMatchObject({ reason: '时长记错', closedPeriod: '2020年4月' });
  expect(changed.earlier.map(({ content }) => content.title)).toEqual(['原样']);
  await programme.done('leader', 'activity.remove', { id: taken.id, version: 1, reason: '重复' });
  await programme.done('leader', 'activity.save', {
    ...anEntry(anActivity({ title: '移到五月', startsAt: '2020-05-08T02:00:00Z' }), moved.id),
    version: 1,
    reason: '日期记错',
  });
  await programme.done('leader', 'activity.save', {
    ...anEntry(anActivity({ title: '补记', startsAt: '2020-04-20T02:00:00Z' })),
    reason: '漏记',
  });

  const then = await programme.done('unit', 'ledger.activitiesAtClosing', {
    studioId: 'studio.leader',
    period: '2020-04',
  });
  expect(then.rows.map(({ content, changedSince }) => [content.title, changedSince])).toEqual([
    ['原样', true],
    ['后来撤下', true],
    ['后来移走', true],
    ['静脉输液规范培训', false],
  ]);
  const { rows } = await programme.done('leader', 'activity.list', { month: '2020-04', sort: 'oldest' });
  expect(rows.map(({ content }) => content.title)).toEqual(['改样', '静脉输液规范培训', '补记']);
});

test('members, pairs and projects too can be called up as they stood at a closing', async () => {
  const pair = anEntry(aPair({ from: '2019-01-01', until: '2019-12-31' }));
  const project = anEntry(aProject({ year: 2019, name: '原项目' }));
  const late = anEntry(aProject({ year: 2019, name: '封存后才立的' }));
  await programme.done('leader', 'pair.save', pair);
  await programme.done('leader', 'project.save', project);
  const { version } = await programme.done('leader', 'studio.get', {});
  await programme.done('leader', 'studio.closePeriod', { version, period: '2019' });
  const assessment = { on: '2020-09-01', verdict: 'met' as const, text: '合格' };
  await programme.done('leader', 'pair.save', {
    ...pair,
    version: 1,
    content: { ...pair.content, assessment },
  });
  await programme.done('leader', 'project.save', {
    ...project,
    version: 1,
    content: { ...project.content, name: '改名后的项目' },
  });
  await programme.done('leader', 'project.save', late);

  const asked = { studioId: 'studio.leader', period: '2019' };
  const pairs = await programme.done('unit', 'ledger.pairsAtClosing', asked);
  expect(pairs.rows.map(({ content, changedSince }) => [content.assessment, changedSince])).toEqual([
    [null, true],
  ]);
  const projects = await programme.done('unit', 'ledger.projectsAtClosing', asked);
  expect(projects.rows.map(({ content }) => content.name)).toEqual(['原项目']);
  const members = await programme.done('unit', 'ledger.membersAtClosing', asked);
  expect(members.rows.map(({ content, changedSince }) => [content.name, changedSince])).toEqual([
    ['冯样例', false],
  ]);
  expect((await programme.refused('unit', 'ledger.pairsAtClosing', { ...asked, period: '2018' })).code).toBe(
    'NOT_FOUND',
  );
});

test('a comment is read by who wrote the entry; someone else in the team cannot comment on it', async () => {
  const { id } = await log({ members: [leaderInRoster] }, 'leader');
  expect((await programme.refused('member', 'activity.comment', { id, text: '看到了' })).code).toBe(
    'NOT_ALLOWED',
  );
  const own = await log({ members: [memberInRoster] });
  await programme.done('leader', 'activity.comment', { id: own.id, text: '请补上照片。' });
  const seen = await programme.done('member', 'activity.get', { id: own.id });
  expect(seen.comments.map(({ by, text }) => [by.name, text])).toEqual([['马示例', '请补上照片。']]);
});
