import { randomUUID } from 'node:crypto';
import { type ProcedureName, type Rights, rights } from '../../../../domain/rights/rights';
import { browserOf } from '../../programme/browser';
import { submitted } from '../../programme/file-application';
import { everyonesPin, openProgramme, type Programme } from '../../programme/open-programme';
import { secret } from './objects';

type OpenName = { [N in ProcedureName]: Rights[N] extends string ? N : never }[ProcedureName];

const code = 'AAAA-AAAA-AAAA';
/** Every procedure that goes by no capacity, with how it is called. One that is missing here does not compile. */
const inputs: Readonly<Record<OpenName, object>> = {
  'me.get': {},
  'message.list': {},
  'message.read': { ids: [] },
  'subscription.get': {},
  'subscription.report': { answers: {}, switchedOff: false },
  'privacy.held': {},
  'privacy.correct': { version: 1, phone: '13800000001', sex: '女' },
  'privacy.export': {},
  'privacy.erase': { confirm: '注销' },
  'pin.get': {},
  'pin.set': { pin: everyonesPin },
  'pin.renew': { pin: everyonesPin },
  'session.list': {},
  'session.end': { id: 'session:nothing' },
  'session.leave': {},
  'desk.look': { code: 'AAA-AAA-AAA' },
  'desk.confirm': { code: 'AAA-AAA-AAA' },
  'desk.refuse': { code: 'AAA-AAA-AAA' },
  'invitation.read': { code },
  'invitation.accept': { code, phone: '13800000001' },
  'desk.ask': { secretDigest: '0'.repeat(64), device: 'Chrome 浏览器' },
  'desk.collect': { secret: '0'.repeat(64) },
  'fault.report': { version: '0.1.0', build: 'h5', faults: [] },
  'check.form': { code },
  'check.round': {},
  'notice.list': {},
  'notice.get': { roundId: 'not-there' },
  'notice.object': {
    roundId: 'not-there',
    applicationId: 'not-there',
    name: '某人',
    phone: '13800000001',
    grounds: '理由',
  },
  'title.check': { code },
};
const named = (kind: 'anyone' | 'wechat' | 'person'): readonly OpenName[] =>
  (Object.keys(inputs) as OpenName[]).filter((name) => rights[name] === kind);

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const codeOf = async (who: string, name: OpenName): Promise<string> => {
  const answer = await programme.call(who, name, inputs[name]);
  return answer.ok ? 'done' : answer.error.code;
};

test.each(named('person'))('%s is nobody’s who has not signed in, or is bound to nobody', async (name) => {
  expect([await codeOf('', name), await codeOf('stranger', name)]).toEqual([
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
  ]);
});

test('what the mini-program alone may do is refused to visitors and to browsers, whoever has signed in there', async () => {
  const browser = await browserOf(programme, 'unit');
  for (const name of named('wechat')) {
    expect([name, await codeOf('', name), await browser.call(name, inputs[name])]).toEqual([
      name,
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  }
});

test('what stands open names nothing that is not there, and asks nobody to sign in', async () => {
  for (const name of named('anyone')) expect([name, await codeOf('', name)]).not.toContain('UNAUTHENTICATED');
  for (const name of ['check.form', 'notice.get', 'title.check', 'desk.collect'] as const) {
    expect([name, await codeOf('', name)]).toEqual([name, 'NOT_FOUND']);
  }
});

test('another’s session is ended by nobody: it is answered like one that does not exist', async () => {
  const browser = await browserOf(programme, 'direct');
  const [session] = await programme.done('direct', 'session.list', {});
  if (!session) throw new Error('no session');
  for (const who of ['unit', 'industry', 'leader', 'expert']) {
    expect([who, await programme.refused(who, 'session.end', { id: session.id })]).toEqual([
      who,
      await programme.refused(who, 'session.end', { id: 'session:nothing' }),
    ]);
    expect((await programme.done(who, 'session.list', {})).map(({ id }) => id)).not.toContain(session.id);
  }
  expect(await browser.call('me.get')).toMatchObject({ name: '张样例' });
});

test('another’s messages are neither shown nor marked as read, and no own list holds what is another’s', async () => {
  const message = {
    _id: 'message-of-leader',
    to: 'leader',
    kind: 'applicationReceived',
    title: secret,
    text: secret,
    link: null,
    at: '2020-09-15T00:00:00.000Z',
    readAt: null,
  };
  await programme.database.collection('messages').add(message);
  await submitted(programme);
  for (const who of ['colleague', 'unit', 'industry', 'expert']) {
    await programme.done(who, 'message.read', { ids: [message._id] });
    for (const name of [
      'me.get',
      'message.list',
      'privacy.held',
      'privacy.export',
      'session.list',
    ] as const) {
      const answer = JSON.stringify(await programme.done(who, name, {}));
      expect([who, name, answer.includes(secret)]).toEqual([who, name, false]);
    }
  }
  const { data } = await programme.database.collection('messages').where({ _id: message._id }).get();
  expect(data).toEqual([message]);
});

test('of two people with the same input each gets what is his or her own', async () => {
  const ids = await Promise.all(
    ['leader', 'colleague'].map(async (who) => {
      const event = { procedure: 'me.get', input: {}, requestId: randomUUID() };
      const { body } = await programme.cloud.call(
        'api',
        event,
        await programme.cloud.token({ openid: `openid-of-${who}` }),
      );
      return (body as { data: { name: string } }).data.name;
    }),
  );
  expect(ids).toEqual(['马示例', '丁示例']);
});
