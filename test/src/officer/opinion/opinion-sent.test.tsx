import type { FailureView } from '@domain/failure/failure';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Desk } from '@/officer/application/desk';
import { waitingForMe } from '@/officer/applications/filters';
import { readOpinion } from '@/officer/opinion/opinion-draft';
import { queryClient } from '@/services/queries';
import type { ApplicationView } from '../../../../cloudfunctions/api/application/application.views';
import { stand } from '../../taro/taro';
import { administration, now, summary, unitUnion, view } from '../programme';

const me = {
  id: 'p1',
  name: '王样例',
  phone: '138****0002',
  unread: 0,
  roles: [
    {
      id: 'role-1',
      capacity: 'unitUnion',
      capacityName: '所在单位工会',
      unionId: 'hospital',
      unionName: '示例人民医院工会委员会',
      unitName: '示例人民医院',
    },
  ],
};

const after = view({
  version: 4,
  actions: [],
  mine: false,
  stateWords: '待中共示例人民医院委员会意见',
  stations: [{ title: '', posts: [{ ...unitUnion, turn: 'done' }, administration] }],
});

/** WeChat's cloud with one application in it. `agree` says what becomes of an opinion. */
const cloud = (agree: (shown: { view: ApplicationView }) => FailureView | ApplicationView) => {
  const shown = { view: view() };
  const sent: Record<string, unknown>[] = [];
  stand.callFunction.mockImplementation(({ data }) => {
    const ok = (answer: unknown) => Promise.resolve({ result: { ok: true, data: answer, now } });
    switch (data.procedure) {
      case 'me.get':
        return ok(me);
      case 'pin.get':
        return ok({ isSet: true, mayRenew: true });
      case 'subscription.get':
        return ok({ bound: true, switchedOff: false, ask: [], templates: [] });
      case 'application.get':
        return ok(shown.view);
      case 'application.list':
        return ok({ rows: [summary(), summary({ id: 'a2', studioName: '许样例名医工作室' })], next: null });
      case 'application.agree': {
        sent.push(data);
        const answer = agree(shown);
        return 'code' in answer
          ? Promise.resolve({ result: { ok: false, error: answer, now, requestId: 'r' } })
          : ok(answer);
      }
      default:
        return ok([]);
    }
  });
  return { shown, sent };
};

const open = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <Desk id="a1" filters={waitingForMe} onOpen={() => undefined} />
    </QueryClientProvider>,
  );

const tap = async (text: string) => {
  const found = await screen.findAllByText(text);
  const last = found[found.length - 1];
  if (last === undefined) throw new Error(text);
  fireEvent.click(last);
};

const agreeAndConfirm = async () => {
  await tap('材料齐全，符合基本条件，同意推荐。');
  await tap('盖章并同意');
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText(/盖章后还待中共示例人民医院委员会提出意见/)).toBeTruthy();
  for (const digit of '258036') fireEvent.click(await asked.findByText(digit));
  fireEvent.click(asked.getByText('盖章并同意'));
};

beforeEach(() => {
  stand.callFunction.mockReset();
  queryClient.clear();
});

test('an opinion is chosen, confirmed and sent once; then the next application is offered', async () => {
  const { sent } = cloud((shown) => {
    shown.view = after;
    return after;
  });
  open();
  await agreeAndConfirm();
  await screen.findByText('已同意并盖章。现在待中共示例人民医院委员会意见。');
  expect(sent.map(({ input }) => input)).toEqual([
    { id: 'a1', version: 3, text: '材料齐全，符合基本条件，同意推荐。', pin: '258036' },
  ]);
  expect(screen.getByText('下一份')).toBeTruthy();
  expect(readOpinion('a1', 'role-1').texts).toEqual({});
});

test('without words the next step is to write them, and nothing is sent', async () => {
  const { sent } = cloud(() => after);
  open();
  await tap('写意见');
  await screen.findByText('请选一句意见，或自己写。');
  expect(sent).toEqual([]);
});

test('another officer was faster: the line says so, the page shows how it stands, the words are kept', async () => {
  cloud((shown) => {
    shown.view = after;
    return { code: 'CONFLICT', message: '这份申报表已由李演示办理。' };
  });
  open();
  await agreeAndConfirm();
  await screen.findByText(/这份申报表已由李演示办理。/);
  await screen.findByText('您写的意见没有送出，仍保留在这台设备上：');
  expect(readOpinion('a1', 'role-1').texts).toEqual({ agree: '材料齐全，符合基本条件，同意推荐。' });
});

test('an officer of the studio itself is told why, and who can act', async () => {
  cloud(() => after).shown.view = view({ actions: [] });
  open();
  await screen.findByText(/不能对它提出意见。请由同岗位的其他人员办理。/);
  await waitFor(() => expect(screen.queryByText('写意见')).toBeNull());
});
