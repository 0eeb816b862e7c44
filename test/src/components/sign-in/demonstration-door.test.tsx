import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { SignIn } from '@/components/sign-in/sign-in.h5';
import { queryClient } from '@/services/queries';

jest.mock('@/services/browser-sign-in', () => jest.requireActual('@/services/browser-sign-in.h5'));
jest.mock('@/components/sign-in/by-phone.h5', () => ({ ByPhone: () => <p>by phone</p> }));

const answered = (status: number, body: string) => {
  globalThis.fetch = jest.fn(() =>
    Promise.resolve({ ok: status < 400, status, json: async () => JSON.parse(body) as unknown } as Response),
  );
};
const open = async () => {
  queryClient.clear();
  render(
    <QueryClientProvider client={queryClient}>
      <SignIn />
    </QueryClientProvider>,
  );
  await screen.findByText('by phone');
};

const door = JSON.stringify([{ key: 'leader', name: '马示例', title: '示例医院 · 领军人物' }]);

test('where the server has the door, its people stand above the sign-in by phone', async () => {
  answered(200, door);
  await open();
  expect(screen.queryByText('马示例')).not.toBeNull();
  expect(screen.queryByText(/演示环境/)).not.toBeNull();
});

test.each([
  ['answers 404', 404, '{"code":"NOT_FOUND"}'],
  ['refuses with the list all the same', 404, door],
  ['answers every address with its first page', 200, '<!doctype html>'],
])('a server that %s: no door is shown, only the sign-in by phone', async (_, status, body) => {
  answered(status, body);
  await open();
  expect(screen.queryByText('马示例')).toBeNull();
  expect(screen.queryByText(/演示环境/)).toBeNull();
});
