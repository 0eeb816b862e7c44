/// <reference lib="dom" />
import type { Page, Request } from 'playwright-core';
import { openBrowserBuild } from '../hands/browser';
import { type Programme } from '../programme';
import { begin, type Journey } from '../story/journey';

let programme: Programme;
let journey: Journey;
beforeAll(async () => {
  journey = await begin(openBrowserBuild);
  programme = journey.programme;
});
afterAll(() => journey.end());

const asks = (request: Request, procedure: string): boolean =>
  request.postData()?.includes(`"procedure":"${procedure}"`) ?? false;

/** Throws where nothing catches it. */
const throwUncaught = (page: Page) =>
  page.evaluate(() => {
    window.setTimeout(() => {
      throw new Error('Cannot draw "马示例" 13800000001');
    });
  });

test('what goes wrong in a browser is sent in one batch and shown to the industry union, at both widths', async () => {
  const leader = await journey.hands('leader');
  await leader.open();
  await leader.sees('2020年创新工作室申报');
  const { page } = leader;
  await throwUncaught(page);
  await throwUncaught(page);
  // One question of a page fails for good, and one comes late.
  await page.route('**/v1/functions/**', async (route) => {
    if (asks(route.request(), 'message.list')) return route.fulfill({ status: 500, body: 'it broke' });
    if (asks(route.request(), 'exchange.list')) await new Promise((resolve) => setTimeout(resolve, 3_200));
    return route.continue();
  });
  await leader.tab('消息');
  await leader.sees('再试一次');
  await leader.open('exchange/list');
  await leader.sees('成果交流');
  await page.getByRole('status', { name: '正在读取' }).waitFor({ state: 'hidden' });
  await page.unroute('**/v1/functions/**');
  // The next start sends what the last one has left, in one call.
  const [sent] = await Promise.all([
    page.waitForResponse((response) => asks(response.request(), 'fault.report')),
    leader.open(),
  ]);
  const { input } = sent.request().postDataJSON() as { input: { faults: { cause: string }[] } };
  expect(JSON.stringify(input)).not.toMatch(/马示例|13800000001/);

  const rows = async () => {
    const { rows: all } = await programme.done('industryUnion', 'fault.list', {});
    return all.map(({ kind, cause, count, build: where, version }) => ({
      kind,
      cause,
      count,
      where,
      version,
    }));
  };
  const ours = { where: 'h5', version: '0.1.0' };
  expect(await rows()).toEqual(
    expect.arrayContaining([
      { kind: 'error', cause: 'Error: Cannot draw … …', count: 2, ...ours },
      { kind: 'call', cause: 'message.list UNAVAILABLE', count: 1, ...ours },
      { kind: 'slow', cause: '3 s to 10 s', count: expect.any(Number), ...ours },
    ]),
  );

  for (const seat of ['phone', 'desk'] as const) {
    const operator = await journey.hands('industryUnion', seat);
    await operator.open();
    await operator.sees('待办');
    await operator.open('officer/faults');
    await operator.sees('Error: Cannot draw … …');
    await operator.sees('2 次');
    await operator.sees('message.list UNAVAILABLE');
    await operator.sees('等了 3 到 10 秒');
    expect(await operator.page.getByText('版本 0.1.0 · 浏览器').count()).toBeGreaterThanOrEqual(3);
    expect(await operator.page.getByText(/马示例|13800000001/).count()).toBe(0);
    expect(await operator.sideways()).toBe(0);
    await operator.photograph('faults');
  }
});
