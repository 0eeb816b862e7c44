import { type Phone, startPhone } from '../weapp/runner';
import { eventually } from './hands/eventually';
import { bearing, patience, tapOn } from './hands/touch';
import { dist, openProgramme, type Programme } from './programme';
import { begunDraft } from './story/complete-draft';

jest.setTimeout(180_000);

const question = '创新工作室开展工作情况及取得成果';
const written = '静脉输液流程改进，马示例工作室。';

let programme: Programme;
let phone: Phone;
let application: string;
beforeAll(async () => {
  programme = await openProgramme();
  application = (await begunDraft(programme)).id;
  phone = await startPhone({
    dist: dist.package,
    cloudUrl: programme.url,
    token: await programme.token('leader'),
    agreed: false,
  });
  phone.page.setDefaultTimeout(patience);
});
afterAll(async () => {
  await phone.stop();
  await programme.stop();
});

const sees = (words: string | RegExp) => bearing(phone.page, words).waitFor();
const tap = (words: string) => tapOn(phone.page, words);
const dialog = () => phone.page.getByRole('dialog', { name: '用户隐私保护提示' });
const field = () =>
  phone.page
    .locator('textarea')
    .and(phone.page.getByLabel(question, { exact: true }))
    .last();
const openSection = () => phone.launch('leader/section/index', { id: application, section: 'work' });

describe('WeChat’s privacy guide', () => {
  test('is not asked for while one only reads', async () => {
    await phone.launch();
    await sees('2020年创新工作室申报');
    expect(await dialog().count()).toBe(0);
  });

  test('is asked for before the first personal input; who refuses can fill in nothing and is told why', async () => {
    await openSection();
    await dialog().waitFor();
    await phone.answer('拒绝');
    await sees(/您没有同意隐私保护指引/);
    expect(await field().isDisabled()).toBe(true);
  });

  test('once agreed to, what is typed is saved, and the next launch does not ask again', async () => {
    await tap('查看并同意');
    await phone.answer('同意');
    await phone.page.getByText(/您没有同意隐私保护指引/).waitFor({ state: 'hidden' });
    await field().fill(written);
    await sees(/^已保存 /);
    const work = async () =>
      (await programme.done('leader', 'application.get', { id: application })).answers.work;
    expect(await eventually(work, (answer) => answer === written)).toBe(written);
    await openSection();
    await sees(/^已保存 /);
    expect(await field().inputValue()).toBe(written);
    expect(await dialog().count()).toBe(0);
  });
});

describe('我的 → 个人信息', () => {
  test('says what is kept, for what, who sees it and how long; a number is corrected', async () => {
    await phone.launch('account/privacy/index');
    await sees('程序收集哪些个人信息');
    await sees('确认申报人、团队成员和意见人的身份，工作室以领军人物姓名命名');
    await tap('更正');
    const number = phone.page.getByLabel('手机号', { exact: true }).last();
    await number.fill('139');
    await tap('保存');
    await sees('手机号应为 11 位数字，请核对。');
    await number.fill('13900000009');
    await tap('保存');
    await sees('13900000009');
  });

  test('everything held is taken along as a file', async () => {
    await tap('导出我的信息');
    await tap('发送到聊天');
    expect((await phone.stats()).cards.map(({ title }) => title)).toEqual(['个人信息-2020-09-15.json']);
  });

  test('who ends the account is told what is gone and what stays, and is out', async () => {
    await tap('注销账号并删除个人信息');
    // The card behind the sheet bears the same word.
    await sees('再看看');
    await tap('注销');
    await sees('账号已注销，您已退出。');
    await sees('未提交的申报草稿');
    await phone.launch();
    await sees('还没有登记您的身份');
    expect(await phone.failures()).toEqual([]);
  });
});
