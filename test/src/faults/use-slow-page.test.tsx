import { renderHook } from '@testing-library/react';
import { useSlowPage } from '@/faults/use-slow-page';
import { storage } from '@/platform/storage';
import { online } from '@/services/connection';
import { stand } from '../taro/taro';

const noted = () => (storage.read('faults') as { seen: object[] } | null)?.seen ?? [];

/** Waits for content so many milliseconds. */
const waitFor = (milliseconds: number): void => {
  const { rerender, unmount } = renderHook(({ ready }) => useSlowPage(ready), {
    initialProps: { ready: false },
  });
  jest.advanceTimersByTime(milliseconds);
  rerender({ ready: true });
  unmount();
};

beforeEach(() => {
  jest.useFakeTimers();
  storage.remove('faults');
  stand.callFunction.mockReset();
  online.set(true);
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
});

test.each([
  [2_999, null],
  [3_000, '3 s to 10 s'],
  [9_999, '3 s to 10 s'],
  [10_000, '10 s to 60 s'],
  [60_000, '10 s to 60 s'],
  // The program lay in the background.
  [60_001, null],
])('content after %i ms is noted as %s', (milliseconds, cause) => {
  waitFor(milliseconds);
  expect(noted()).toEqual(
    cause === null ? [] : [{ kind: 'slow', cause, where: '', page: 'pages/home/index', count: 1 }],
  );
});

test('pages that are slow alike are one cause with its count', () => {
  waitFor(4_000);
  waitFor(5_000);
  expect(noted()).toMatchObject([{ cause: '3 s to 10 s', count: 2 }]);
});

test('a page that waits for a network is not slow', () => {
  online.set(false);
  waitFor(5_000);
  expect(noted()).toEqual([]);
});
