import { anEntry, memberInRoster } from '../../programme/entries';
import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { wechatOf } from '../../programme/phones';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const view = () => programme.done('leader', 'subscription.get', {});
const tally = async () => Object.fromEntries((await view()).templates.map(({ key, left }) => [key, left]));

test('each accept counts one, once for each report however often it comes; a refusal counts nothing', async () => {
  const report = {
    answers: { deadline: 'accept', progress: 'accept', news: 'reject' },
    switchedOff: false,
  } as const;
  await Promise.all([
    programme.done('leader', 'subscription.report', report, { requestId: 'report-0001' }),
    programme.done('leader', 'subscription.report', report, { requestId: 'report-0001' }),
    programme.done('leader', 'subscription.report', report, { requestId: 'report-0002' }),
  ]);
  await programme.done('leader', 'subscription.report', report, { requestId: 'report-0001' });
  expect(await tally()).toEqual({ deadline: 2, task: 0, progress: 2, news: 0 });
});

test('a leader with a draft is asked for what the coming cutoff needs most, three at most', async () => {
  await programme.done('leader', 'application.start', { roundId });
  const { ask, templates } = await view();
  expect(ask).toEqual(['deadline', 'progress', 'task']);
  expect(templates.map(({ key, needed }) => [key, needed])).toEqual([
    ['deadline', 5],
    ['task', 1],
    ['progress', 3],
    ['news', 1],
  ]);
  await wechatOf(programme).agreed('leader', { deadline: 5, progress: 3, task: 1 });
  expect((await view()).ask).toEqual(['news']);
});

test('the main switch and "always keep" are remembered', async () => {
  await programme.done('leader', 'subscription.report', { answers: {}, switchedOff: true });
  expect((await view()).switchedOff).toBe(true);
  await programme.done('leader', 'subscription.report', {
    answers: { news: 'accept' },
    always: ['news'],
    switchedOff: false,
  });
  const { switchedOff, templates } = await view();
  expect([switchedOff, templates.find(({ key }) => key === 'news')]).toMatchObject([
    false,
    { left: 1, always: true },
  ]);
});

test('officers of the unions see whom a push did not reach, can call, and mark as told', async () => {
  await submitted(programme);
  const missed = async (who: string) =>
    (await programme.done(who, 'message.missed', {})).rows.map(({ name, why }) => `${name}：${why}`).sort();
  const all = [
    '李样例：未能推送：没有可用的微信提醒次数',
    '杨样例：未能推送：没有可用的微信提醒次数',
    '王样例：未能推送：没有可用的微信提醒次数',
  ];
  const names = (list: readonly string[]) => list.map((line) => line.slice(0, 3)).sort();
  for (const who of ['unit', 'direct', 'industry']) {
    const found = await missed(who);
    expect(found.filter((line) => all.includes(line)).sort()).toEqual([...all].sort());
    expect(names(found)).toEqual(expect.arrayContaining(names(all)));
  }
  expect(await missed('elsewhereUnit')).toEqual([]);

  const { rows } = await programme.done('direct', 'message.missed', {});
  const first = rows.find(({ name }) => name === '王样例');
  expect(first?.phone).toBe('138****0001');
  const id = first?.id ?? '';
  expect(await programme.done('direct', 'message.phone', { id })).toEqual({ phone: '13800000001' });
  expect((await programme.refused('elsewhereDirect', 'message.phone', { id })).code).toBe('NOT_FOUND');
  expect((await programme.refused('leader', 'message.phone', { id })).code).toBe('NOT_FOUND');
  await programme.done('direct', 'message.markTold', { id });
  await programme.done('industry', 'message.markTold', { id });
  expect(await missed('industry')).not.toContain(all[2]);
  const { tellings } = await programme.everything();
  expect(tellings).toMatchObject([{ _id: id, personId: 'unit', byName: '张样例' }]);
});

test('urging: those waited for, once a day for the same thing, whoever asks', async () => {
  const { id } = await submitted(programme);
  const about = [{ kind: 'application' as const, id }];
  const reach = await programme.done('direct', 'message.reach', { about });
  expect(reach.rows.map(({ name, reachable, urgedToday }) => [name, reachable, urgedToday]).sort()).toEqual([
    ['李样例', false, false],
    ['杨样例', false, false],
    ['王样例', false, false],
    ['褚样例', false, false],
  ]);
  const request = { about, people: ['unit', 'administration'], line: '请于周三前办结。' };
  expect(await programme.done('direct', 'message.urge', request, { requestId: 'urge-0001' })).toEqual({
    sent: 2,
    alreadyToday: 0,
  });
  // A retry tells the same and sends nothing more; another officer is told that they have been urged today.
  expect(await programme.done('direct', 'message.urge', request, { requestId: 'urge-0001' })).toEqual({
    sent: 2,
    alreadyToday: 0,
  });
  expect(await programme.done('industry', 'message.urge', request)).toEqual({ sent: 0, alreadyToday: 2 });
  const { rows } = await programme.done('unit', 'message.list', {});
  expect(rows.filter(({ kind }) => kind === 'urged').map(({ text }) => text)).toEqual([
    '示例卫生直属工会提醒：“马示例护理创新工作室”请尽快提出意见。请于周三前办结。',
  ]);
  const again = await programme.done('direct', 'message.reach', { about });
  expect(
    again.rows
      .filter(({ urgedToday }) => urgedToday)
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual(['administration', 'unit']);
  // Whoever may not see the application urges nobody about it.
  expect(await programme.done('elsewhereDirect', 'message.urge', { about, line: '' })).toEqual({
    sent: 0,
    alreadyToday: 0,
  });
});

test('urging from the list of studios: their leaders, about the ledger, by whoever may see the studio', async () => {
  await wechatOf(programme).agreed('leader', { task: 1 });
  const about = ['studio.leader', 'studio.athlete'].map((id) => ({ kind: 'studio' as const, id }));
  const reach = async (who: string) =>
    (await programme.done(who, 'message.reach', { about })).rows
      .map(({ aboutName, name, reachable }) => [aboutName, name, reachable])
      .sort();
  expect(await reach('direct')).toEqual([['马示例创新工作室', '马示例', true]]);
  expect(await reach('industry')).toHaveLength(2);
  expect(await reach('leader')).toEqual([]);
  expect((await programme.refused('member', 'message.reach', { about })).code).toBe('NOT_FOUND');
  const urge = (who: string) => programme.done(who, 'message.urge', { about, line: '九月的活动还没有记。' });
  expect(await urge('direct')).toEqual({ sent: 1, alreadyToday: 0 });
  expect(await urge('industry')).toEqual({ sent: 1, alreadyToday: 1 });
  const { rows } = await programme.done('leader', 'message.list', {});
  expect(rows.map(({ text, link }) => [text, link])).toEqual([
    [
      '示例卫生直属工会提醒：“马示例创新工作室”请及时填写台账，补齐所缺内容。九月的活动还没有记。',
      { kind: 'studio', studioId: 'studio.leader' },
    ],
  ]);
  expect((await wechatOf(programme).phone('leader')).map(({ page }) => page)).toEqual([
    'ledger/studio/index?id=studio.leader',
  ]);
});

test('urging from the list of members: those with an account, by their leader and officers, once a day', async () => {
  const ofStudio = (name: string, leftOn = '') => ({
    name,
    role: 'member' as const,
    position: '护士',
    joinedOn: '2020-07-01',
    leftOn,
    events: [],
  });
  const save = (content: ReturnType<typeof ofStudio>, id?: string) =>
    programme.done('leader', 'member.save', anEntry(content, id));
  const { memberId: joined } = memberInRoster;
  const ofNobodyRecorded = [{ kind: 'member' as const, id: joined }];
  const reached = async (who: string) =>
    (await programme.done(who, 'message.reach', { about: ofNobodyRecorded })).rows.map(({ name }) => name);
  // Of whom the ledger has nothing yet: the own leader alone.
  expect(await reached('leader')).toEqual(['冯样例']);
  expect(await reached('colleague')).toEqual([]);
  await save(ofStudio('冯样例'), joined);
  const { id: unbound } = await save(ofStudio('无号样例'));
  const about = [joined, unbound].map((id) => ({ kind: 'member' as const, id }));
  const reach = async (who: string) =>
    (await programme.done(who, 'message.reach', { about })).rows.map(({ name, unitName }) => [
      name,
      unitName,
    ]);
  expect(await reach('leader')).toEqual([['冯样例', '示例医院']]);
  expect(await reach('direct')).toEqual([['冯样例', '示例医院']]);
  // Another studio's leader, officers elsewhere and the members themselves urge nobody.
  expect(await reach('colleague')).toEqual([]);
  expect(await reach('elsewhereDirect')).toEqual([]);
  expect((await programme.refused('member', 'message.reach', { about })).code).toBe('NOT_FOUND');
  const urge = (who: string) => programme.done(who, 'message.urge', { about, line: '八月的培训还没有记。' });
  expect(await urge('leader')).toEqual({ sent: 1, alreadyToday: 0 });
  expect(await urge('direct')).toEqual({ sent: 0, alreadyToday: 1 });
  const { rows } = await programme.done('member', 'message.list', {});
  expect(
    rows.filter(({ kind }) => kind === 'urged').map(({ title, text, link }) => [title, text, link]),
  ).toEqual([
    [
      '马示例提醒您尽快办理',
      '马示例提醒：“成员台账”请及时记录参加的活动，补齐本人的记录。八月的培训还没有记。',
      { kind: 'studio', studioId: 'studio.leader' },
    ],
  ]);
  // Whoever has left the studio is urged no more.
  await programme.done('leader', 'member.save', {
    ...anEntry(ofStudio('冯样例', '2020-09-01'), joined),
    version: 1,
    reason: '调离',
  });
  expect(await reach('leader')).toEqual([]);
});

test('among what waits for an officer, that for which the unit’s other opinion is waited too is told apart', async () => {
  const { id, version } = await submitted(programme);
  const besides = async (who: string) =>
    (await programme.done(who, 'application.list', {})).rows.map((row) => [row.mine, row.besides]);
  expect(await besides('unit')).toEqual([[true, true]]);
  // The leader, who may urge members, urges no officer about the own application.
  const about = [{ kind: 'application' as const, id }];
  expect((await programme.done('leader', 'message.reach', { about })).rows).toEqual([]);
  await programme.done('administration', 'application.agree', { id, version, text: '同意推荐。' });
  expect(await besides('unit')).toEqual([[true, false]]);
});
