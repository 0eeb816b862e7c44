import { fireEvent, render, screen } from '@testing-library/react';
import { Boundary } from '@/components/page/boundary';
import { storage } from '@/platform/storage';

const trouble = { now: true };
const Part = () => {
  if (trouble.now) throw new TypeError('"马示例" has no seal 13800000001');
  return <p>内容</p>;
};

let told: jest.SpyInstance;
beforeEach(() => {
  trouble.now = true;
  storage.remove('faults');
  jest.useFakeTimers();
  // React tells the console of what a boundary caught.
  told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  told.mockRestore();
  jest.clearAllTimers();
  jest.useRealTimers();
});

test('a page that breaks says so, is written down without anything personal, and can be tried again', () => {
  render(
    <Boundary>
      <Part />
    </Boundary>,
  );
  expect(screen.getByText('这一页出了差错')).toBeTruthy();
  expect(screen.getByText(/已填写的内容保存在这台设备上，没有丢失。/)).toBeTruthy();
  expect(storage.read('faults')).toMatchObject({
    seen: [{ kind: 'error', cause: 'TypeError: … has no seal …' }],
  });
  trouble.now = false;
  fireEvent.click(screen.getByText('再试一次'));
  expect(screen.getByText('内容')).toBeTruthy();
  expect(screen.queryByText('这一页出了差错')).toBeNull();
});
