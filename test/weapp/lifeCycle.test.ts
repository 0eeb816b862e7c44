import { lifeOf, startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

describe('the life of an app', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  beforeEach(() => phone.launch());
  afterAll(() => phone.stop());

  it('launches from a card with its query and scene', async () => {
    await phone.launch('pages/home/index?id=7', { from: 'card' }, 1007);
    expect((await lifeOf(phone)).slice(0, 3)).toEqual([
      'app launch pages/home/index 1007',
      'app show',
      'home load {"id":"7","from":"card"}',
    ]);
    expect((await tapped(phone, 'getLaunchOptionsSync')).value).toMatchObject({
      path: 'pages/home/index',
      query: { id: '7', from: 'card' },
      scene: 1007,
    });
  });

  it('is hidden and shown again where it was', async () => {
    await phone.hide();
    await phone.show();
    expect((await lifeOf(phone)).slice(-4)).toEqual(['home hide', 'app hide', 'app show', 'home show']);
  });

  it('starts anew after a kill', async () => {
    await phone.page.getByText('计数 0').click();
    await phone.page.getByText('计数 1').waitFor();
    await phone.kill();
    await phone.launch();
    await phone.page.getByText('计数 0').waitFor();
    expect(await lifeOf(phone)).toHaveLength(5);
  });

  it('opens the first page for a page that is not there', async () => {
    await phone.launch('pages/gone');
    await phone.page.getByPlaceholder('命令').waitFor();
    expect((await phone.route()).route).toBe('pages/home/index');
  });

  it('hears of errors that nothing caught, which are failures', async () => {
    await tapped(phone, 'throwLater');
    expect(new Set((await lifeOf(phone)).slice(-2))).toEqual(
      new Set(['error thrown later', 'rejection left alone']),
    );
    const failures = await phone.failures();
    expect(failures.some((failure) => failure.startsWith('uncaught: Error: thrown later'))).toBe(true);
    expect(failures).toContain('unhandled rejection: left alone');
  });

  it('hears a change of theme', async () => {
    await tapped(phone, 'themes');
    await phone.theme('dark');
    expect((await lifeOf(phone)).at(-1)).toBe('dark');
    expect((await tapped(phone, 'getAppBaseInfo')).value).toMatchObject({ theme: 'dark' });
  });

  it('shares by button and by menu, and is pulled down', async () => {
    await phone.page.getByText('转发').click();
    await phone.shareFromMenu();
    const { cards } = await phone.stats();
    expect(cards.map(({ title }) => title)).toEqual(['从button来', '从menu来']);
    await phone.pullDown();
    expect((await lifeOf(phone)).at(-1)).toBe('home pull');
  });
});

it('tells the font size that the user chose', async () => {
  const phone = await startFixture({ fontScale: 1.4, platform: 'android' });
  expect((await tapped(phone, 'getAppBaseInfo')).value).toMatchObject({
    fontSizeSetting: 22,
    fontSizeScaleFactor: 1.375,
  });
  await phone.stop();
});
