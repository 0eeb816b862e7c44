import { watchFailedCalls } from '@/services/call-outcomes';
import { call } from '@/services/client';
import { online } from '@/services/connection';
import { outdated } from '@/services/outdated';
import { serverNow } from '@/services/server-time';
import { chooseRole } from '@/services/session';
import { stand } from '../taro/taro';

const ok = (data: unknown, now = '2020-09-15T01:00:00.000Z') => ({ result: { ok: true, data, now } });
const refused = (code: string, message: string) => ({
  result: { ok: false, error: { code, message, field: 'roster.3.birth' }, now: '2020-09-15T01:00:00.000Z' },
});
const requestIds = () => stand.callFunction.mock.calls.map(([{ data }]) => data.requestId);

beforeEach(() => {
  stand.callFunction.mockReset();
  online.set(true);
  jest.useFakeTimers({ doNotFake: ['performance'] });
});
afterEach(() => jest.useRealTimers());

/** Lets pauses pass until the call has ended. */
const settle = async <Value>(work: Promise<Value>): Promise<Value> => {
  await jest.advanceTimersByTimeAsync(120_000);
  return work;
};

test('a call that did not get through goes out again under the same request id', async () => {
  stand.callFunction
    .mockRejectedValueOnce(new Error('connection reset'))
    .mockResolvedValueOnce(refused('UNAVAILABLE', '请稍后再试。'))
    .mockResolvedValueOnce(ok({ unread: 0 }));
  expect(await settle(call('message.read', { all: true }))).toEqual({ unread: 0 });
  expect(requestIds()).toHaveLength(3);
  expect(new Set(requestIds()).size).toBe(1);
});

test('two calls have two request ids', async () => {
  stand.callFunction.mockResolvedValue(ok([]));
  await settle(call('round.list', {}));
  await settle(call('round.list', {}));
  expect(new Set(requestIds()).size).toBe(2);
  expect(requestIds()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a call that hangs is given up and tried again', async () => {
  stand.callFunction.mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValueOnce(ok([]));
  expect(await settle(call('round.list', {}))).toEqual([]);
});

test('what the server refuses is not tried again and keeps its field and words', async () => {
  stand.callFunction.mockResolvedValue(refused('RULES_NOT_MET', '请填写出生年月。'));
  const failure = await settle(call('round.list', {}).catch((error: unknown) => error));
  expect(failure).toMatchObject({
    name: 'Failure',
    code: 'RULES_NOT_MET',
    userMessage: '请填写出生年月。',
    field: 'roster.3.birth',
  });
  expect(stand.callFunction).toHaveBeenCalledTimes(1);
});

test('without a network it says so at once', async () => {
  online.set(false);
  stand.callFunction.mockRejectedValue(new Error('request:fail'));
  const failure = await settle(call('round.list', {}).catch((error: unknown) => error));
  expect(failure).toMatchObject({ code: 'UNAVAILABLE', userMessage: '没有网络。连上网络后会接着办。' });
  expect(stand.callFunction).toHaveBeenCalledTimes(1);
});

test('the clock is the server’s, whatever the phone’s says', async () => {
  jest.setSystemTime(new Date('2031-01-01T00:00:00.000Z'));
  stand.callFunction.mockResolvedValue(ok([], '2020-09-29T15:59:59.000Z'));
  await call('round.list', {});
  expect(serverNow()).toBe('2020-09-29T15:59:59.000Z');
});

test('the chosen role goes with every call; one that has ended is given up and the first in force acts', async () => {
  chooseRole('role-2');
  stand.callFunction
    .mockResolvedValueOnce(refused('UNAUTHENTICATED', '您选择的身份已经失效，请重新选择身份。'))
    .mockResolvedValueOnce(ok([]));
  expect(await settle(call('round.list', {}))).toEqual([]);
  expect(stand.callFunction.mock.calls.map(([{ data }]) => data.role)).toEqual(['role-2', undefined]);
});

test('every call names the version of the client; one that the server no longer serves is told so once and for all', async () => {
  stand.callFunction.mockResolvedValueOnce(ok([]));
  await settle(call('round.list', {}));
  expect(stand.callFunction.mock.calls[0]?.[0].data.client).toBe('0.1.0');
  expect(outdated.get()).toBe(false);
  stand.callFunction.mockResolvedValueOnce(refused('OUTDATED', '您用的版本太旧。'));
  await settle(call('round.list', {}).catch(() => undefined));
  expect(stand.callFunction).toHaveBeenCalledTimes(2);
  expect(outdated.get()).toBe(true);
});

test('a call that fails by the server’s or the network’s fault is told to whoever watches, after its last try', async () => {
  const failed: unknown[] = [];
  watchFailedCalls((one) => failed.push(one));
  const tried = (answer: { result: unknown }) => {
    stand.callFunction.mockResolvedValue(answer);
    return settle(call('round.list', {}).catch(() => undefined));
  };
  await tried(refused('RULES_NOT_MET', '请填写出生年月。'));
  expect(failed).toEqual([]);
  await tried(refused('INTERNAL', '系统出了差错。'));
  await tried(refused('UNAVAILABLE', '请稍后再试。'));
  expect(failed).toEqual([
    { procedure: 'round.list', code: 'INTERNAL' },
    { procedure: 'round.list', code: 'UNAVAILABLE' },
  ]);
  online.set(false);
  await tried(refused('UNAVAILABLE', '请稍后再试。'));
  expect(failed).toHaveLength(2);
});
