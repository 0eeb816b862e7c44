import { randomUUID } from 'node:crypto';
import {
  anActivity,
  anEntry,
  aPair,
  leaderInRoster,
  memberInRoster,
  studioId,
} from '../../programme/entries';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { onePoint, uploadFile } from '../../programme/upload-file';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

test('what a member logs stands in the ledger of the studio, received by the server’s clock', async () => {
  const entry = { ...anEntry(anActivity()), loggedAt: '2020-09-14T00:00:00.000Z' };
  const view = await programme.done('member', 'activity.save', entry);
  expect(view).toMatchObject({
    id: entry.id,
    version: 1,
    studioId,
    author: { personId: 'member', name: '冯样例' },
    loggedAt: '2020-09-14T00:00:00.000Z',
    confirmation: null,
    may: { change: true, remove: true, confirm: false, comment: true },
  });
  expect(view.receivedAt.slice(0, 13)).toBe('2020-09-15T01');
  const { rows } = await programme.done('leader', 'activity.list', {});
  expect(rows.map(({ id }) => id)).toContain(entry.id);
});

test('the same entry sent again, by a retry or from a second phone, is one entry and counted once', async () => {
  const entry = anEntry(
    anActivity({ title: '重发也只有一条', startsAt: '2020-05-04T06:00:00Z', hours: 3.5 }),
  );
  const requestId = randomUUID();
  const answers = await Promise.all([
    programme.done('member', 'activity.save', entry, { requestId }),
    programme.done('member', 'activity.save', entry, { requestId }),
    programme.done('member', 'activity.save', entry),
  ]);
  expect(answers.map(({ version }) => version)).toEqual([1, 1, 1]);
  const { activities, tallies } = (await programme.everything()) as Record<string, { _id: string }[]>;
  expect(activities?.filter(({ _id }) => _id === entry.id)).toHaveLength(1);
  expect(tallies?.find(({ _id }) => _id === `${studioId}.2020-05`)).toMatchObject({
    activities: 1,
    hours: 3.5,
    byKind: { training: { count: 1, hours: 3.5 }, exchange: { count: 0, hours: 0 } },
    people: [{ memberId: memberInRoster.memberId, count: 1, hours: 3.5 }],
  });
});

test('an entry changed on two phones is not overwritten: the second is told who was first and may choose', async () => {
  const entry = anEntry(anActivity());
  await programme.done('member', 'activity.save', entry);
  const first = { ...entry, version: 1, content: anActivity({ title: '领军人物改过' }) };
  const second = { ...entry, version: 1, content: anActivity({ title: '成员也改过' }) };
  await programme.done('leader', 'activity.save', first);
  const refusal = await programme.refused('member', 'activity.save', second);
  expect(refusal.code).toBe('CONFLICT');
  expect(refusal.message).toBe(
    '这条活动记录已由马示例于2020年9月15日 09:00修改过，您这次的内容没有写入。请对照两份内容，选择保留哪一份。',
  );
  const now = await programme.done('member', 'activity.get', { id: entry.id });
  expect(now.content.title).toBe('领军人物改过');
  const chosen = await programme.done('member', 'activity.save', { ...second, version: now.version });
  expect(chosen.content.title).toBe('成员也改过');
  expect(chosen.earlier.map(({ content }) => content.title)).toEqual(['静脉输液规范培训', '领军人物改过']);
});

test('photos go ahead of the entry that shows them; officers open them once the entry is there', async () => {
  const id = randomUUID();
  const owner = { kind: 'activity' as const, id };
  const photo = await uploadFile(programme, 'member', owner, '现场.png', onePoint);
  expect((await programme.refused('unit', 'upload.open', { owner, fileId: photo.id })).code).toBe(
    'NOT_FOUND',
  );
  await programme.done('member', 'activity.save', anEntry(anActivity({ photos: [photo] }), id));
  for (const who of ['member', 'leader', 'unit', 'industry']) {
    expect((await programme.done(who, 'upload.open', { owner, fileId: photo.id })).name).toBe('现场.png');
  }
  for (const who of ['colleague', 'elsewhereUnit', 'elsewhereDirect']) {
    expect((await programme.refused(who, 'upload.open', { owner, fileId: photo.id })).code).toBe('NOT_FOUND');
  }
});

test('only the team and the officers above it see an entry; to all others it is not there', async () => {
  const entry = anEntry(anActivity());
  await programme.done('member', 'activity.save', entry);
  for (const who of ['leader', 'unit', 'administration', 'direct', 'industry']) {
    expect((await programme.done(who, 'activity.get', { id: entry.id })).id).toBe(entry.id);
  }
  for (const who of ['colleague', 'athlete', 'elsewhereUnit', 'elsewhereDirect', 'expert', 'former']) {
    const asked = await programme.call(who, 'activity.get', { id: entry.id });
    expect([who, !asked.ok && asked.error.code]).toEqual([who, 'NOT_FOUND']);
  }
  const foreign = { ...entry, version: 1, content: anActivity({ title: '别的工作室' }) };
  expect((await programme.refused('colleague', 'activity.save', foreign)).code).toBe('NOT_FOUND');
});

test('a member of another studio, a pair that is not there and a file never uploaded are refused by name', async () => {
  const stranger = { memberId: 'studio.colleague.colleague', name: '丁示例' };
  const withStranger = anEntry(anActivity({ members: [stranger] }));
  expect(await programme.refused('member', 'activity.save', withStranger)).toMatchObject({
    code: 'INVALID',
    field: 'members',
  });
  const withPair = anEntry(anActivity({ kind: 'mentoring', pairId: 'missing-pair' }));
  expect(await programme.refused('member', 'activity.save', withPair)).toMatchObject({
    code: 'INVALID',
    field: 'pairId',
  });
  const photo = { id: 'nowhere', name: '照片.png', size: 1, type: 'image/png' };
  const withPhoto = anEntry(anActivity({ photos: [photo] }));
  expect((await programme.refused('member', 'activity.save', withPhoto)).message).toBe(
    '附件“照片.png”没有上传成功，请重新上传。',
  );
});

test('the log page offers what was logged last, the team, and pairs that run', async () => {
  const pair = anEntry(aPair());
  await programme.done('leader', 'pair.save', pair);
  const last = anActivity({
    kind: 'mentoring',
    startsAt: '2020-09-15T00:30:00Z',
    hours: 1.5,
    place: { name: '病房', latitude: 38.47, longitude: 106.27 },
    members: [memberInRoster, leaderInRoster],
    pairId: pair.id,
  });
  await programme.done('member', 'activity.save', anEntry(last));
  const offered = await programme.done('member', 'activity.suggest', {});
  expect(offered).toMatchObject({
    kind: 'mentoring',
    hours: 1.5,
    place: { name: '病房', latitude: 38.47, longitude: 106.27 },
    members: [memberInRoster, leaderInRoster],
    pairs: [{ id: pair.id, mentor: '马示例', apprentice: '冯样例' }],
  });
  expect(offered.team.map(({ name }) => name).sort()).toEqual(['冯样例', '马示例']);
  expect(offered.recent[0]?.content.title).toBe(last.title);
});
