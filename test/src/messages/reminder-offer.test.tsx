import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { followReports } from '@/messages/prompt-reports';
import { declined, offerReminders, useReminderOffer } from '@/messages/reminder-offer';
import { storage } from '@/platform/storage';
import { online } from '@/services/connection';
import { queryClient } from '@/services/queries';
import type { SubscriptionsView } from '../../../cloudfunctions/api/subscription/subscription.views';
import { stand } from '../taro/taro';

const now = '2020-09-15T01:00:00.000Z';
const template = (key: SubscriptionsView['templates'][number]['key'], left: number) => ({
  key,
  id: `template-${key}`,
  name: key,
  left,
  always: false,
  needed: 3,
  kinds: [],
});
const view: SubscriptionsView = {
  bound: true,
  switchedOff: false,
  ask: ['deadline', 'progress', 'task'],
  templates: [template('news', 1), template('progress', 0), template('task', 1), template('deadline', 0)],
};
const accepted = {
  'template-deadline': 'accept',
  'template-progress': 'accept',
  'template-task': 'accept',
  errMsg: 'requestSubscribeMessage:ok',
};

const cloud = { me: 'leader', down: false, reports: [] as { id: unknown; input: unknown }[] };
const answer = (data: unknown) => Promise.resolve({ result: { ok: true, data, now } });

followReports();

beforeEach(() => {
  Object.assign(cloud, { me: 'leader', down: false, reports: [] });
  storage.remove('prompt-reports');
  declined.set(false);
  online.set(true);
  stand.prompt.mockReset().mockResolvedValue(accepted);
  stand.settings.mockReset().mockResolvedValue({ subscriptionsSetting: { itemSettings: {} } });
  stand.callFunction.mockReset().mockImplementation(({ data }) => {
    if (cloud.down) return Promise.reject(new Error('connection reset'));
    if (data.procedure === 'subscription.get') return answer(view);
    if (data.procedure === 'me.get') return answer({ id: cloud.me });
    cloud.reports.push({ id: data.requestId, input: data.input });
    return answer({ left: {} });
  });
  queryClient.setQueryData(['me.get', {}, ''], { id: 'leader' });
});

/** The hook as a page has it, its answer loaded. */
const offer = async (): Promise<() => void> => {
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useReminderOffer(), { wrapper });
  await waitFor(() =>
    expect(queryClient.getQueriesData({ queryKey: ['subscription.get'] })[0]?.[1]).toBeDefined(),
  );
  return () => result.current();
};
const reported = async (count: number) => {
  await waitFor(() => expect(cloud.reports).toHaveLength(count));
  return cloud.reports.map(({ input }) => input);
};

test('a tap opens the prompt in that very tap, for the three most needed, and the answers are counted', async () => {
  const tap = await offer();
  tap();
  expect(stand.prompt.mock.calls).toEqual([
    [{ tmplIds: ['template-deadline', 'template-progress', 'template-task'] }],
  ]);
  expect(await reported(1)).toEqual([
    {
      answers: { deadline: 'accept', progress: 'accept', task: 'accept' },
      always: [],
      switchedOff: false,
    },
  ]);
});

test('four are never asked for at once, nor is anything where nothing is needed', () => {
  offerReminders(view, ['news', 'deadline', 'progress', 'task'], false);
  expect(stand.prompt.mock.calls[0]?.[0].tmplIds).toHaveLength(3);
  offerReminders(view, [], false);
  expect(stand.prompt).toHaveBeenCalledTimes(1);
});

test('after a no the prompt does not open by itself again in this visit; whoever asks for it by name gets it', async () => {
  stand.prompt.mockResolvedValue({ ...accepted, 'template-task': 'reject' });
  offerReminders(view, view.ask, false);
  expect(await reported(1)).toMatchObject([{ answers: { deadline: 'accept', task: 'reject' } }]);
  offerReminders(view, view.ask, false);
  expect(stand.prompt).toHaveBeenCalledTimes(1);
  offerReminders(view, view.ask, true);
  expect(stand.prompt).toHaveBeenCalledTimes(2);
});

test('a main switch that is off (20004) is reported, and not asked about again in this visit', async () => {
  stand.prompt.mockRejectedValue({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' });
  offerReminders(view, view.ask, false);
  expect(await reported(1)).toEqual([{ answers: {}, switchedOff: true }]);
  offerReminders(view, view.ask, false);
  expect(stand.prompt).toHaveBeenCalledTimes(1);
});

test('a prompt that WeChat did not open counts as nothing', async () => {
  stand.prompt.mockRejectedValueOnce({ errCode: 10005, errMsg: 'requestSubscribeMessage:fail' });
  offerReminders(view, view.ask, false);
  await Promise.resolve();
  offerReminders(view, view.ask, false);
  expect(await reported(1)).toMatchObject([{ answers: { deadline: 'accept' } }]);
});

test('"always keep" is remembered as WeChat tells it', async () => {
  stand.settings.mockResolvedValue({
    subscriptionsSetting: { itemSettings: { 'template-progress': 'accept', 'template-news': 'reject' } },
  });
  offerReminders(view, view.ask, false);
  expect(await reported(1)).toMatchObject([{ always: ['progress'] }]);
});

test('answers given without a network are handed over once it is back, each once, under the same request id', async () => {
  online.set(false);
  cloud.down = true;
  offerReminders(view, ['deadline'], false);
  await waitFor(() => expect(storage.read('prompt-reports')).toHaveLength(1));
  offerReminders(view, ['task'], false);
  await waitFor(() => expect(storage.read('prompt-reports')).toHaveLength(2));
  expect(cloud.reports).toEqual([]);
  const ids = (storage.read('prompt-reports') as { requestId: string }[]).map(({ requestId }) => requestId);
  cloud.down = false;
  online.set(true);
  await reported(2);
  expect(cloud.reports.map(({ id }) => id)).toEqual(ids);
  await waitFor(() => expect(storage.read('prompt-reports')).toEqual([]));
  online.set(false);
  online.set(true);
  await reported(2);
});

test('what somebody else has answered on this device is not handed over in my name', async () => {
  cloud.down = true;
  online.set(false);
  offerReminders(view, ['deadline'], false);
  await waitFor(() => expect(storage.read('prompt-reports')).toHaveLength(1));
  cloud.down = false;
  queryClient.setQueryData(['me.get', {}, ''], { id: 'colleague' });
  online.set(true);
  offerReminders(view, ['task'], false);
  expect(await reported(1)).toMatchObject([{ answers: { task: 'accept' } }]);
  expect(storage.read('prompt-reports')).toMatchObject([{ personId: 'leader' }]);
  queryClient.setQueryData(['me.get', {}, ''], { id: 'leader' });
  await reported(2);
});
