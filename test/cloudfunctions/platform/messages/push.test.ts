import type { InboxMessage } from '../../../../domain/messages/message';
import { completeDraft, submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { type Wechat, wechatOf } from '../../programme/phones';
import { fireTimer } from '../../programme/timer';

let programme: Programme;
let wechat: Wechat;
const open = async (now: string): Promise<void> => {
  programme = await openProgramme(now);
  wechat = wechatOf(programme);
};
beforeEach(() => open('2020-09-14T12:00:00+08:00'), 60_000);
afterEach(() => programme.stop());

const noon = '2020-09-14T04:00:00.000Z';
/** A message that waits for its push, as a relay leaves it. */
const waiting = (id: string, to: string, more: object = {}): object => ({
  _id: `${id}:${to}`,
  to,
  kind: 'opinionDue',
  title: id,
  text: '',
  link: { kind: 'round', roundId },
  at: noon,
  readAt: null,
  push: { state: 'queued', tries: 0, nextAt: noon },
  ...more,
});
const put = (...messages: object[]) => programme.database.collection('messages').add(messages);
const fates = async (who: string): Promise<readonly string[]> => {
  const { rows } = await programme.done(who, 'message.list', {});
  return rows
    .map(({ title, push }) => `${title}: ${push.state}${'why' in push ? ` ${push.why}` : ''}`)
    .sort();
};
const stored = async (id: string): Promise<InboxMessage> => {
  const { data } = (await programme.database.collection('messages').doc(id).get()) as {
    data: InboxMessage[];
  };
  const [first] = data;
  if (!first) throw new Error(`no message ${id}`);
  return first;
};

test('a step reaches the phones of those who have agreed, with the change, and takes one from the tally', async () => {
  await wechat.agreed('unit', { task: 2 });
  await submitted(programme);
  expect(await wechat.phone('unit')).toEqual([
    {
      id: expect.any(String),
      at: expect.stringMatching(/^2020-09-14T04:/),
      templateId: 'template-task',
      page: 'officer/application/index?id=2020.leader',
      data: {
        thing1: '马示例护理创新工作室',
        thing2: '示例医院',
        time3: expect.stringMatching(/^2020年09月14日 12:0\d$/),
        thing4: '有申报表待您提出意见',
      },
    },
  ]);
  expect(await wechat.left('unit')).toEqual({ task: 1 });
  expect(await fates('unit')).toEqual(['有申报表待您提出意见: sent']);
  // Who has not agreed finds it in the app, and officers see that the push did not go.
  expect(await fates('unit2')).toEqual(['有申报表待您提出意见: refused noAgreement']);
  const toSecond = (await programme.database.collection('messages').where({ to: 'unit2' }).get()) as {
    data: InboxMessage[];
  };
  expect(toSecond.data[0]?.unreachedIn).toEqual(['hospital', 'health', 'industry']);
});

test('timers in parallel and again send each message once', async () => {
  await wechat.agreed('unit', { task: 9 });
  await wechat.agreed('direct', { task: 9 });
  await put(waiting('one', 'unit'), waiting('two', 'unit'), waiting('one', 'direct'));
  await Promise.all([fireTimer(programme), fireTimer(programme), fireTimer(programme)]);
  await fireTimer(programme);
  expect((await wechat.phone('unit')).map(({ data }) => data.thing1)).toEqual(['one', 'two']);
  expect((await wechat.phone('direct')).map(({ data }) => data.thing1)).toEqual(['one']);
  expect(await wechat.left('unit')).toEqual({ task: 7 });
});

test('three and more go as one', async () => {
  await wechat.agreed('unit', { task: 9 });
  await put(...['a', 'b', 'c', 'd'].map((id) => waiting(id, 'unit')));
  await fireTimer(programme);
  const phone = await wechat.phone('unit');
  expect(phone.map(({ page, data }) => [page, data.thing1, data.thing4])).toEqual([
    ['pages/messages/index', '有 4 条新消息', 'a；b；c；d'],
  ]);
  expect(await wechat.left('unit')).toEqual({ task: 8 });
  expect(await fates('unit')).toEqual(['a: sent', 'b: gathered', 'c: gathered', 'd: gathered']);
});

test('what follows a push within a quarter of an hour waits', async () => {
  await wechat.agreed('unit', { task: 9 });
  await put(waiting('one', 'unit'));
  await fireTimer(programme);
  await put(waiting('two', 'unit'));
  await fireTimer(programme);
  expect(await wechat.phone('unit')).toHaveLength(1);
  const { push } = await stored('two:unit');
  expect(push.state === 'queued' && push.nextAt).toMatch(/^2020-09-14T04:15:/);
});

test('43101 empties our count and is not tried again', async () => {
  await wechat.agreed('unit', { task: 3 });
  await wechat.allowed('unit', 'task', 0);
  await put(waiting('one', 'unit'));
  await fireTimer(programme);
  expect(await fates('unit')).toEqual(['one: refused noAgreement']);
  expect(await wechat.left('unit')).toEqual({ task: 0 });
  await fireTimer(programme);
  expect((await stored('one:unit')).push).toMatchObject({ state: 'refused', tries: 1 });
});

test('20004 switches our count off until the person says otherwise; nothing is sent meanwhile', async () => {
  await wechat.agreed('unit', { task: 3 });
  await wechat.answer(20004);
  await put(waiting('one', 'unit'), waiting('two', 'unit', { kind: 'urged' }));
  await fireTimer(programme);
  expect(await fates('unit')).toEqual(['one: refused switchedOff', 'two: refused switchedOff']);
  expect((await programme.done('unit', 'subscription.get', {})).switchedOff).toBe(true);
  // An agreement is not used up by it.
  expect(await wechat.left('unit')).toEqual({ task: 3 });
  await put(waiting('three', 'unit'));
  await fireTimer(programme);
  expect(await fates('unit')).toContain('three: refused switchedOff');
  await programme.done('unit', 'subscription.report', { answers: { task: 'accept' }, switchedOff: false });
  await put(waiting('four', 'unit'));
  await fireTimer(programme);
  expect(await fates('unit')).toContain('four: sent');
  expect((await wechat.phone('unit')).map(({ data }) => data.thing1)).toEqual(['four']);
});

test.each([
  [45009, 'queued', {}],
  [40001, 'queued', {}],
  [47003, 'refused', { why: 'notTaken' }],
  [40003, 'refused', { why: 'noWechat' }],
  [40037, 'refused', { why: 'noTemplate' }],
])('%d leaves a message %s', async (code, state, more) => {
  await wechat.agreed('unit', { task: 3 });
  await wechat.answer(code);
  await put(waiting('one', 'unit'));
  await fireTimer(programme);
  expect((await stored('one:unit')).push).toMatchObject({ state, tries: 1, ...more });
  expect(await wechat.phone('unit')).toEqual([]);
});

test('a busy WeChat (-1) is tried again after a minute, then five, and nothing doubles', async () => {
  await wechat.agreed('unit', { task: 3 });
  await wechat.trouble('busy');
  await put(waiting('one', 'unit'));
  await fireTimer(programme);
  const { push } = await stored('one:unit');
  expect(push).toMatchObject({ state: 'queued', tries: 1 });
  expect(push.state === 'queued' && push.nextAt).toMatch(/^2020-09-14T04:01:/);
  expect(await wechat.left('unit')).toEqual({ task: 3 });
  await fireTimer(programme);
  expect(await wechat.phone('unit')).toEqual([]);
  await programme.database
    .collection('messages')
    .doc('one:unit')
    .update({ push: { ...push, nextAt: noon } });
  await fireTimer(programme);
  expect(await fates('unit')).toEqual(['one: sent']);
  expect(await wechat.phone('unit')).toHaveLength(1);
});

test('an answer that was lost is shown as unclear and never sent again: the phone has it once', async () => {
  await wechat.agreed('unit', { task: 3 });
  await wechat.trouble('lost');
  await put(waiting('one', 'unit'));
  await fireTimer(programme);
  await fireTimer(programme);
  expect(await fates('unit')).toEqual(['one: unclear']);
  expect(await wechat.phone('unit')).toHaveLength(1);
  expect((await stored('one:unit')).unreachedIn).toEqual(['hospital', 'health', 'industry']);
});

test('what a function was sending when it died is marked unclear once its place is free', async () => {
  await wechat.agreed('unit', { task: 3 });
  const push = { state: 'sending', tries: 1, nextAt: '2020-09-14T03:59:00.000Z' };
  await put(waiting('one', 'unit', { push }));
  await fireTimer(programme);
  expect(await fates('unit')).toEqual(['one: unclear']);
  expect(await wechat.phone('unit')).toEqual([]);
});

test('a change is answered within moments although WeChat takes twenty seconds', async () => {
  await wechat.agreed('unit', { task: 3 });
  const draft = await completeDraft(programme);
  await wechat.trouble('slow');
  const begun = performance.now();
  await programme.done('leader', 'application.submit', draft);
  expect(performance.now() - begun).toBeLessThan(4_000);
});

test('what has been read, is out of date or done meanwhile is not pushed', async () => {
  await wechat.agreed('unit', { task: 9 });
  await wechat.agreed('leader', { deadline: 9 });
  const { id } = await submitted(programme, 'colleague');
  const link = { kind: 'application', applicationId: id };
  await put(
    waiting('read', 'unit', { readAt: noon }),
    waiting('late', 'unit', { expiresAt: noon }),
    waiting('done', 'colleague', { kind: 'draftReminder', link }),
  );
  await fireTimer(programme);
  const notWanted = { state: 'notWanted', why: 'outOfDate' };
  for (const key of ['read:unit', 'late:unit', 'done:colleague']) {
    expect((await stored(key)).push).toMatchObject(notWanted);
  }
  expect(await wechat.phone('colleague')).toEqual([]);
});

test('lesser messages leave what reminders of the coming cutoff need', async () => {
  await programme.done('leader', 'application.start', { roundId });
  // Five reminders are to come: 15, 22, 26, 28 and 29 September.
  await wechat.agreed('leader', { deadline: 5 });
  const cutoff = { due: '2020-09-29T15:59:59.999Z' };
  await put(
    waiting('news', 'leader', { kind: 'roundOpened', facts: cutoff }),
    waiting('must', 'leader', { kind: 'cutoffAmended', facts: cutoff }),
  );
  await fireTimer(programme);
  expect(await fates('leader')).toEqual(['must: sent', 'news: refused noAgreement']);
});

describe('at night', () => {
  beforeEach(async () => {
    await programme.stop();
    await open('2020-09-14T22:00:00+08:00');
  }, 60_000);

  test('pushes wait until eight, but not for what is due today', async () => {
    await wechat.agreed('unit', { task: 9 });
    await put(
      waiting('tomorrow', 'unit'),
      waiting('today', 'unit', { facts: { due: '2020-09-14T15:59:59.999Z' } }),
    );
    await fireTimer(programme);
    expect((await wechat.phone('unit')).map(({ data }) => data.thing1)).toEqual(['today']);
    expect((await stored('tomorrow:unit')).push).toEqual({
      state: 'queued',
      tries: 0,
      nextAt: '2020-09-15T00:00:00.000Z',
    });
  });
});
