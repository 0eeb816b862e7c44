import { lifeOf, startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

const form = '/pages/form/index';

/** Uses an interface of wx from a page opened `times` over the first. */
async function from(phone: Phone, times: number, name: string, options: object): Promise<void> {
  const { page } = phone;
  const first = await page.locator('wx-page').elementHandle();
  await page
    .getByPlaceholder('命令')
    .fill(JSON.stringify({ name: 'from', args: [form, times, name, options] }));
  await page.getByText('执行').click();
  await first?.waitForElementState('hidden');
  await page.getByPlaceholder('命令').waitFor();
}

describe('pages and the way between them', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  beforeEach(() => phone.launch());
  afterAll(() => phone.stop());

  it('opens a page of a subpackage with its query as written, and comes back', async () => {
    await phone.page
      .getByPlaceholder('命令')
      .fill('{"name":"navigateTo","args":[{"url":"/pack/detail/index?id=a%20b"}]}');
    await phone.page.getByText('执行').click();
    await phone.page.getByText('详情 a%20b').waitFor();
    expect(await phone.route()).toEqual({ route: 'pack/detail/index', query: { id: 'a%20b' }, depth: 2 });
    await phone.back();
    await phone.page.getByPlaceholder('命令').waitFor();
    expect((await phone.route()).depth).toBe(1);
  });

  it('keeps ten pages and refuses the eleventh', async () => {
    await from(phone, 9, 'navigateTo', { url: form });
    expect((await lifeOf(phone)).slice(0, 2)).toEqual([10, 'navigateTo:fail webview count limit exceed']);
    expect((await phone.route()).depth).toBe(1);
  });

  it('tells pages that do not exist and tabs that cannot be opened', async () => {
    expect((await tapped(phone, 'navigateTo', { url: '/pages/none' })).value).toMatchObject({
      errMsg: 'navigateTo:fail page "pages/none" is not found',
    });
    expect((await tapped(phone, 'navigateTo', { url: '/pages/me/index' })).value).toMatchObject({
      errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
    });
    expect((await tapped(phone, 'switchTab', { url: form })).value).toMatchObject({
      errMsg: 'switchTab:fail can not switch to no-tabBar page',
    });
  });

  it('keeps the pages of tabs alive', async () => {
    await phone.page.getByRole('tab', { name: '我的' }).click();
    await phone.page.getByText('我的页面').waitFor();
    await phone.page.getByRole('tab', { name: '首页' }).click();
    expect(await lifeOf(phone)).toEqual([
      'app launch pages/home/index 1001',
      'app show',
      'home load {}',
      'home show',
      'home ready',
      'home hide',
      'me load',
      'me show',
      'home show',
    ]);
  });

  it('marks and hides the tab bar, and only where there is one', async () => {
    await tapped(phone, 'setTabBarBadge', { index: 1, text: '3' });
    expect(await phone.page.getByRole('tab', { name: '我的' }).innerText()).toBe('我的\n3');
    await tapped(phone, 'hideTabBar');
    expect(await phone.page.getByRole('tab').first().isVisible()).toBe(false);
    await from(phone, 1, 'hideTabBar', {});
    expect((await lifeOf(phone)).slice(0, 2)).toEqual([2, 'hideTabBar:fail not TabBar page']);
  });

  it('reports a tab whose picture is not in the package', async () => {
    await tapped(phone, 'setTabBarItem', { index: 1, iconPath: 'tabs/none.png' });
    await phone.page.waitForFunction(() => window.phone.failures().length > 0);
    expect((await phone.failures()).at(-1)).toBe('not in the package: the tab’s icon tabs/none.png');
  });
});
