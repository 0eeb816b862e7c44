import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00', {
    demonstration: ['unit', 'unit2'].map((key) => ({
      key,
      name: key,
      title: '示例医院 · 所在单位工会',
      identity: { openid: `openid-of-${key}` },
    })),
  });
}, 60_000);
afterAll(() => programme.stop());

/** The page's section of one person, tags taken out. */
const phone = async (who: string): Promise<string> => {
  const html = await (await fetch(`${programme.cloud.url}/local/phones`)).text();
  const section = html.split('<section').find((one) => one.includes(`id="${who}"`)) ?? '';
  return section.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};
const send = async (form: string, fields: Record<string, string>): Promise<void> => {
  await fetch(`${programme.cloud.url}/local/phones/${form}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
};

test('a developer sees on the page what reaches the phones, and plays people and WeChat', async () => {
  const openid = 'openid-of-unit';
  expect(await phone('unit')).toContain('还没有收到微信消息');
  // The person agrees once: WeChat counts it, and so does the program.
  await send('accept', { openid, template: 'task' });
  expect(await phone('unit')).toContain('待办提醒 程序记 1');
  await submitted(programme);
  expect(await phone('unit')).toMatch(
    /待办提醒 9月14日 12:0\d 事项 马示例护理创新工作室 来自 示例医院 时间 2020年09月14日 12:0\d 备注 有申报表待您提出意见/,
  );
  expect(await phone('unit')).toContain('进入小程序查看 officer/application/index?id=2020.leader');
  expect(await phone('unit')).toContain('待办提醒 程序记 0');
  // Who has not agreed has nothing on the phone; the program knows why.
  expect(await phone('unit2')).toContain('还没有收到微信消息');
  const { rows } = await programme.done('unit2', 'message.list', {});
  expect(rows[0]?.push).toMatchObject({ state: 'refused', why: 'noAgreement' });
});

test('a refusal (43101) and an overload (45009) played on the page are what the sender meets', async () => {
  await send('accept', { openid: 'openid-of-unit2', template: 'task' });
  await send('refuse', { openid: 'openid-of-unit2' });
  await send('accept', { openid: 'openid-of-unit', template: 'task' });
  const put = (to: string) => ({
    _id: `played:${to}`,
    to,
    kind: 'opinionDue',
    title: 'played',
    text: '',
    link: { kind: 'round', roundId: '2020' },
    at: '2020-09-14T04:00:00.000Z',
    readAt: null,
    push: { state: 'queued', tries: 0, nextAt: '2020-09-14T04:00:00.000Z' },
  });
  const fate = async (who: string) =>
    (await programme.done(who, 'message.list', {})).rows.find(({ title }) => title === 'played')?.push;
  await programme.database.collection('messages').add(put('unit2'));
  await fireTimer(programme);
  expect(await fate('unit2')).toMatchObject({ state: 'refused', why: 'noAgreement', tries: 1 });
  await programme.database.collection('subscriptions').doc('unit').update({ lastPushAt: null });
  await send('trouble', { trouble: '45009', calls: '1' });
  await programme.database.collection('messages').add(put('unit'));
  await fireTimer(programme);
  expect(await fate('unit')).toMatchObject({ state: 'queued', tries: 1 });
});
