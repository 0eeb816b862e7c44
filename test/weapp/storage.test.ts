import { startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

const megabyte = 1024 * 1024;

describe('local storage', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  beforeEach(async () => {
    await phone.launch();
    await tapped(phone, 'clearStorageSync');
  });
  afterAll(() => phone.stop());

  it('gives back what was set, and an empty string for what was not', async () => {
    await tapped(phone, 'setStorageSync', 'draft', { title: '样例', steps: [1, 2] });
    expect((await tapped(phone, 'getStorageSync', 'draft')).value).toEqual({ title: '样例', steps: [1, 2] });
    expect((await tapped(phone, 'getStorageSync', 'none')).value).toBe('');
    expect((await tapped(phone, 'getStorage', { key: 'none' })).value).toEqual({
      errMsg: 'getStorage:fail data not found',
    });
  });

  it('holds at most 1 MB a key', async () => {
    expect((await tapped(phone, 'fillStorage', 'a', megabyte - 100)).kind).toBe('result');
    expect(await tapped(phone, 'fillStorage', 'a', megabyte)).toMatchObject({
      kind: 'error',
      value: { message: 'setStorageSync:fail exceed storage max size 1Mb' },
    });
  });

  it('holds at most 10 MB in all', async () => {
    for (let key = 0; key < 10; key += 1) {
      expect((await tapped(phone, 'fillStorage', `key${key}`, megabyte - 1000)).kind).toBe('result');
    }
    expect(await tapped(phone, 'fillStorage', 'more', 20000)).toMatchObject({
      kind: 'error',
      value: { message: 'setStorageSync:fail exceed storage max size 10Mb' },
    });
  });

  it('outlives the app', async () => {
    await tapped(phone, 'setStorageSync', 'draft', '写到一半');
    await phone.kill();
    await phone.launch();
    expect((await tapped(phone, 'getStorageSync', 'draft')).value).toBe('写到一半');
  });
});

describe('files of the app', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  afterAll(() => phone.stop());

  const fs = (name: string, ...args: unknown[]) => tapped(phone, `getFileSystemManager().${name}`, ...args);

  it('writes, reads a part, lists, and outlives the app', async () => {
    await fs('mkdirSync', 'wxfile://usr/photos', true);
    await fs('writeFileSync', 'wxfile://usr/photos/a.txt', '0123456789', 'utf8');
    expect((await fs('readFileSync', 'wxfile://usr/photos/a.txt', 'utf8', 2, 3)).value).toBe('234');
    expect((await fs('readFileSync', 'wxfile://usr/photos/a.txt', 'base64')).value).toBe('MDEyMzQ1Njc4OQ==');
    await phone.kill();
    await phone.launch();
    expect((await fs('readdirSync', 'wxfile://usr/photos')).value).toEqual(['a.txt']);
  });

  it('says what is missing, and refuses to write outside its folder', async () => {
    expect((await fs('accessSync', 'wxfile://usr/none')).value).toMatchObject({
      message: "accessSync:fail no such file or directory, access 'wxfile://usr/none'",
      errno: 1300002,
    });
    expect((await fs('writeFileSync', '/etc/passwd', 'x', 'utf8')).value).toMatchObject({
      message: 'writeFileSync:fail permission denied, open "/etc/passwd"',
    });
  });
});
