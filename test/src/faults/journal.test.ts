import { noteFault, sendFaults } from '@/faults/journal';
import { storage } from '@/platform/storage';
import { online } from '@/services/connection';
import { stand } from '../taro/taro';

const answer = (data: unknown) => ({ result: { ok: true, data, now: '2020-09-15T01:00:00.000Z' } });
const refusal = (code: string) => ({ result: { ok: false, error: { code, message: '请稍后再试。' } } });
const requestIds = () => stand.callFunction.mock.calls.map(([{ data }]) => data.requestId);
const batches = () =>
  stand.callFunction.mock.calls.map(([{ data }]) => (data.input as { faults: object[] }).faults);

beforeEach(() => {
  jest.useFakeTimers();
  storage.remove('faults');
  stand.callFunction.mockReset().mockResolvedValue(answer({ kept: 1 }));
  online.set(true);
});
afterEach(() => {
  jest.runOnlyPendingTimers();
  jest.useRealTimers();
});

test('what goes wrong is sent soon, in one batch, the same cause once with its count', async () => {
  noteFault('error', 'TypeError: x is undefined', 'at a (app.js:1:2)');
  noteFault('error', 'TypeError: x is undefined', 'at a (app.js:1:2)');
  noteFault('call', 'application.get UNAVAILABLE');
  expect(stand.callFunction).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(10_000);
  const page = 'pages/home/index';
  expect(batches()).toEqual([
    [
      { kind: 'error', cause: 'TypeError: x is undefined', where: 'app.js:1:2', page, count: 2 },
      { kind: 'call', cause: 'application.get UNAVAILABLE', where: '', page, count: 1 },
    ],
  ]);
  await jest.advanceTimersByTimeAsync(600_000);
  expect(stand.callFunction).toHaveBeenCalledTimes(1);
});

test('nothing personal leaves the device', async () => {
  noteFault('error', '马示例 13800000001 is not "a person"\nsecond line');
  await sendFaults();
  expect(batches()[0]).toMatchObject([{ cause: '… … is not …' }]);
});

test('without a network it is kept on the device, and sent when the network is back', async () => {
  online.set(false);
  noteFault('error', 'offline');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(stand.callFunction).not.toHaveBeenCalled();
  expect(JSON.stringify(storage.read('faults'))).toContain('offline');
  online.set(true);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(batches()).toMatchObject([[{ cause: 'offline' }]]);
  expect(storage.read('faults')).toMatchObject({ seen: [], batches: [] });
});

test('a batch whose answer was lost goes out again under the same request id, without what came since', async () => {
  stand.callFunction.mockRejectedValueOnce(new Error('lost'));
  noteFault('error', 'first');
  await sendFaults();
  noteFault('error', 'second');
  await jest.advanceTimersByTimeAsync(60_000);
  const [lost, again, next] = requestIds();
  expect(again).toBe(lost);
  expect(next).not.toBe(lost);
  expect(batches()).toMatchObject([[{ cause: 'first' }], [{ cause: 'first' }], [{ cause: 'second' }]]);
});

test('a batch that the server refuses is dropped; one that is too many waits', async () => {
  stand.callFunction.mockResolvedValueOnce(refusal('TOO_MANY')).mockResolvedValueOnce(refusal('INVALID'));
  noteFault('error', 'once');
  await sendFaults();
  expect(storage.read('faults')).toMatchObject({ batches: [{ faults: [{ cause: 'once' }] }] });
  await sendFaults();
  expect(storage.read('faults')).toMatchObject({ batches: [] });
});

test('twenty causes are kept, whatever happens', () => {
  for (let index = 0; index < 40; index += 1) noteFault('error', `cause ${index}`);
  expect((storage.read('faults') as { seen: object[] }).seen).toHaveLength(20);
});
