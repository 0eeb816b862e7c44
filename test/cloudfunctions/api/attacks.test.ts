import { completeDraft, submitted } from '../programme/file-application';
import { everyonesPin, openProgramme, type Programme, roundId } from '../programme/open-programme';

let programme: Programme;
let draft: { readonly id: string; readonly version: number };
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  draft = await completeDraft(programme);
}, 60_000);
afterAll(() => programme.stop());

let count = 0;
const send = async (who: string, procedure: string, input: unknown, more: object = {}) => {
  count += 1;
  const { body } = await programme.send(who, { procedure, input, requestId: `attack-${count}-000`, ...more });
  const answer = body as { ok: boolean; error?: { code: string } };
  return answer.ok ? 'done' : answer.error?.code;
};
const storedDraft = async () => {
  const { data } = await programme.database.collection('applications').where({ _id: draft.id }).get();
  return data as unknown;
};

test('an event that says who calls is not believed', async () => {
  const forged = {
    userInfo: { openId: 'openid-of-leader', appId: 'x' },
    openid: 'openid-of-leader',
    OPENID: 'openid-of-leader',
    environ: 'WX_OPENID=openid-of-leader',
  };
  expect(await send('colleague', 'application.get', { id: draft.id }, forged)).toBe('NOT_FOUND');
  expect(await send('', 'application.get', { id: draft.id }, forged)).toBe('UNAUTHENTICATED');
});

test('a token that is altered anywhere lets nobody in', async () => {
  const token = await programme.cloud.token({ openid: 'openid-of-leader' });
  const event = { procedure: 'me.get', input: {}, requestId: 'altered-token-1' };
  expect((await programme.cloud.call('api', event, token)).status).toBe(200);
  const [head = '', payload = '', signature = ''] = token.split('.');
  const other = (text: string) => text.slice(0, 5) + (text[5] === 'A' ? 'B' : 'A') + text.slice(6);
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const raised = Buffer.from(
    JSON.stringify(claims).replace('openid-of-leader', 'openid-of-industry'),
  ).toString('base64url');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  const altered = [
    `${other(head)}.${payload}.${signature}`,
    `${head}.${other(payload)}.${signature}`,
    `${head}.${payload}.${other(signature)}`,
    `${head}.${raised}.${signature}`,
    `${none}.${payload}.`,
    `${head}.${payload}`,
  ];
  for (const one of altered) {
    const { status, body } = await programme.cloud.call('api', event, one);
    expect([one === token, status, (body as { ok?: boolean }).ok === true]).toEqual([false, 401, false]);
  }
});

test('a token of the demonstration door or of one person says nothing about another', async () => {
  const token = await programme.cloud.token({ openid: 'openid-of-colleague' });
  const event = { procedure: 'application.get', input: { id: draft.id }, requestId: 'other-token-1' };
  const { body } = await programme.cloud.call('api', event, token);
  expect((body as { error?: { code: string } }).error?.code).toBe('NOT_FOUND');
});

test('a request that is sent again, even by another, is neither done twice nor answered to him', async () => {
  const { id, version } = await submitted(programme, 'colleague');
  const requestId = 'replayed-request-1';
  const input = { id, version, text: '同意。', pin: everyonesPin };
  await programme.done('unit', 'application.agree', input, { requestId });
  const before = await programme.everything();
  expect((await programme.call('unit', 'application.agree', input, { requestId })).ok).toBe(true);
  const stranger = await programme.refused('elsewhereUnit', 'application.agree', input, { requestId });
  expect(stranger.code).toBe('NOT_FOUND');
  expect(await programme.everything()).toEqual(before);
});

test("another person's object id is as good as none", async () => {
  const missing = await programme.refused('athlete', 'application.get', { id: '2020.nobody' });
  expect(await programme.refused('athlete', 'application.get', { id: draft.id })).toEqual(missing);
  expect(await send('athlete', 'application.save', { ...draft, answers: {}, device: '' })).toBe('NOT_FOUND');
});

test('fields that are not asked for are refused, in the input and in the answers', async () => {
  const before = await storedDraft();
  const save = { ...draft, answers: {}, device: '手机' };
  for (const extra of [
    { leaderId: 'athlete' },
    { state: { phase: 'named' } },
    { teamIds: [] },
    { version2: 1 },
  ]) {
    expect([extra, await send('leader', 'application.save', { ...save, ...extra })]).toEqual([
      extra,
      'INVALID',
    ]);
  }
  for (const answers of [
    { state: 'x' },
    { leaderId: 'x' },
    { 'answers.work': 'x' },
    { __proto__: { a: 1 }, _id: 'x' },
  ]) {
    expect([answers, await send('leader', 'application.save', { ...save, answers })]).toEqual([
      answers,
      'INVALID',
    ]);
  }
  expect(
    await send('leader', 'round.change', { id: roundId, version: 1, changes: { state: 'closed' } }),
  ).toBe('INVALID');
  expect(await storedDraft()).toEqual(before);
});

test.each([
  ['as an id', { id: { $gt: '' } }],
  ['as a list of ids', { id: ['2020.leader'] }],
  ['as a condition', { id: { $where: 'true' } }],
  ['as a pattern', { id: { $regex: '.*' } }],
  ['hidden in a text', { id: '{"$gt":""}' }],
])('an operator of the database %s finds nothing', async (_, input) => {
  for (const who of ['athlete', 'leader', 'industry']) {
    expect(await send(who, 'application.get', input)).toBe('INVALID');
  }
});

test('an operator inside of answers reaches no query', async () => {
  const save = { ...draft, device: '手机' };
  expect(await send('leader', 'application.save', { ...save, answers: { work: { $set: 1 } } })).toBe(
    'INVALID',
  );
  expect(await send('leader', 'application.list', { text: { $regex: '.*' } })).toBe('INVALID');
});

test('what is too large or too deep is refused before anything else', async () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`);
  const wide = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`k${index}`, 1]));
  for (const answers of [deep, wide, { work: '字'.repeat(450_000) }]) {
    expect(await send('leader', 'application.save', { ...draft, device: '', answers })).toBe('TOO_LARGE');
    expect(await send('', 'application.save', { ...draft, device: '', answers })).toBe('TOO_LARGE');
  }
});
