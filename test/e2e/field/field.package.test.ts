import { type Phone, startPhone } from '../../weapp/runner';
import { bearing, patience } from '../hands/touch';
import { dist, openProgramme, type Programme } from '../programme';

jest.setTimeout(180_000);

let programme: Programme;
let phone: Phone;
beforeAll(async () => {
  programme = await openProgramme();
  const token = await programme.token('leader');
  phone = await startPhone({ dist: dist.package, cloudUrl: programme.url, token });
  phone.page.setDefaultTimeout(patience);
});
afterAll(async () => {
  await phone.stop();
  await programme.stop();
});

const sees = (words: string | RegExp) => bearing(phone.page, words).waitFor();

test('labels, roles and states for screen readers reach the phone', async () => {
  await phone.launch();
  const start = phone.page.getByRole('button', { name: '开始申报', exact: true });
  await start.waitFor();
  const heading = phone.page.getByRole('heading', { name: '首页' });
  expect(await heading.count()).toBe(1);
  expect(await phone.page.locator('[aria-hidden="true"]').count()).toBeGreaterThan(0);
});

test('what goes wrong on a phone without a network is told to the industry union once it is back', async () => {
  await phone.launch();
  await sees('2020年创新工作室申报');
  await phone.offline(true);
  await phone.page.evaluate(() => {
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('Cannot draw "马示例" 13800000001') }));
  });
  await phone.kill();
  await phone.offline(false);
  await phone.launch();
  await sees('2020年创新工作室申报');
  const told = async () => (await programme.done('industryUnion', 'fault.list', {})).rows;
  for (let tries = 0; tries < 40 && (await told()).length === 0; tries += 1)
    await phone.page.waitForTimeout(250);
  const [row, ...more] = await told();
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    kind: 'error',
    cause: 'Cannot draw … …',
    count: 1,
    build: 'weapp',
    pages: ['pages/home/index'],
  });
});

test('a newer version is offered on the page and taken when the user says so', async () => {
  await phone.launch();
  await sees('2020年创新工作室申报');
  await phone.offerUpdate();
  await sees('有新版本，已填写的内容不会丢失。');
  expect((await phone.stats()).updatesApplied).toBe(0);
  await bearing(phone.page, '更新').click();
  expect((await phone.stats()).updatesApplied).toBe(1);
});

test('a version that the server no longer understands is told so, and how to go on', async () => {
  await phone.page.route('**/v1/functions/**', async (route) => {
    const event = { ...(route.request().postDataJSON() as object), client: '0.0.1' };
    await route.continue({ postData: JSON.stringify(event) });
  });
  await phone.launch();
  await sees('需要更新后继续');
  await sees(/已填写的内容保存在这台设备上/);
  await phone.page.screenshot({ path: 'test-results/package-375-outdated.png' });
  await phone.offerUpdate();
  await bearing(phone.page, '更新').click();
  expect((await phone.stats()).updatesApplied).toBe(1);
  await phone.page.unroute('**/v1/functions/**');
});
