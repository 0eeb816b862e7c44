import { startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

describe('a form of built-in components', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  beforeEach(() => phone.launch('pages/form/index'));
  afterAll(() => phone.stop());

  it('is filled in and submitted by name', async () => {
    const { page } = phone;
    await page.getByPlaceholder('请填姓名').fill('马示例');
    await page.getByPlaceholder('电话').pressSequentially('13a8-00');
    await page.getByPlaceholder('经过').fill('一\n二');
    await page.getByRole('switch').click();
    await page.getByText('服务创新').click();
    await page.getByText('高级').click();
    await page.getByRole('button', { name: '提交' }).click();
    expect(JSON.parse(await page.locator('#state').innerText())).toEqual({
      name: '马示例',
      phone: '13800',
      story: '一\n二',
      agreed: true,
      kinds: ['service'],
      level: 'high',
    });
    expect(await phone.failures()).toEqual([]);
  });

  it('keeps to maxlength, and a label leads to its field', async () => {
    await phone.page.getByText('姓名').click();
    await phone.page.keyboard.type('一二三四五');
    expect(await phone.page.locator('#name input').inputValue()).toBe('一二三四');
  });

  it('picks from lists and dates in the phone’s own sheet', async () => {
    await phone.page.getByText('产业：').click();
    await phone.pick('卫生');
    await phone.page.getByText('产业：卫生').waitFor();
    await phone.page.getByText('日期：').click();
    await phone.pick('2027', '03', '05');
    await phone.page.getByText('日期：2027-03-05').waitFor();
    await phone.page.getByText('日期：').click();
    await phone.pick('2027', '02', '31');
    await phone.page.getByText('日期：2027-02-28').waitFor();
  });

  it('does not pass a tap on a disabled button', async () => {
    await phone.page.getByText('不可点').click({ force: true });
    expect(await phone.page.locator('#state').innerText()).toBe('');
  });

  it('tells the end of a scroll view', async () => {
    await phone.page.locator('wx-scroll-view').evaluate((view) => view.scrollTo(0, 10000));
    await phone.page.getByText('到底了').waitFor();
  });
});

describe('what the phone draws', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  afterAll(() => phone.stop());

  it('measures rpx by the width and vh by the page between its bars', async () => {
    // 667 high, less a status bar of 20, a navigation bar of 44 and a tab bar of 50: 553
    const { value } = await tapped(phone, 'measure');
    expect(value).toMatchObject({ id: 'half', left: 0, width: 187.5 });
    expect((value as { height: number }).height).toBeCloseTo(55.3, 1);
  });

  it('gives an isolated component its own style and its events', async () => {
    const box = phone.page.getByText('计数 0');
    expect(await box.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
    await box.click();
    await phone.page.getByText('第 1 项').waitFor();
  });

  it('asks in a dialog and answers what was tapped', async () => {
    const asked = tapped(phone, 'showModal', {
      title: '提交',
      content: '提交后不能修改',
      confirmText: '提交',
    });
    await phone.answer('取消');
    expect((await asked).value).toMatchObject({ confirm: false, cancel: true });
    const sheet = tapped(phone, 'showActionSheet', { itemList: ['拍照', '相册'] });
    await phone.answer('相册');
    expect((await sheet).value).toMatchObject({ tapIndex: 1 });
  });

  it('chooses what the test put in its hand, or gives up', async () => {
    await phone.chooseMedia({ name: 'a.gif', type: 'image', content: 'R0lGODlhAQABAIAAAAAAAP' });
    expect((await tapped(phone, 'chooseMedia', { count: 1 })).value).toMatchObject({
      type: 'image',
      tempFiles: [{ size: 16, fileType: 'image' }],
    });
    expect((await tapped(phone, 'chooseMedia', { count: 1 })).value).toMatchObject({
      errMsg: 'chooseMedia:fail cancel',
    });
  });

  it('counts the nodes of the page', async () => {
    const { tree } = await phone.stats();
    expect(tree.depth).toBe(3);
    expect(tree.nodes).toBeGreaterThan(6);
  });
});
