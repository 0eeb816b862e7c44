import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFixture, tapped } from './fixturePhone';
import { builtInTags } from './phone/components/tags';
import type { Phone } from './runner';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.h5)\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Members of Taro that are Taro's own and not WeChat's. */
const ofTaro = new Set(['getCurrentInstance', 'getCurrentPages', 'cloud', 'env', 'UpdateManager']);

/** WeChat's interfaces that the product calls. */
const used = [
  ...new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\b(?:Taro|wx)\.([a-zA-Z0-9]+)/g)].map(([, name = '']) => name),
    ),
  ),
]
  .filter((name) => !ofTaro.has(name))
  .sort();

const photo = { name: '照片.png', content: 'AAAA', type: 'image' as const };

/** What a tap calls, and the fields that WeChat's answer must have, with their kinds. */
interface Shape {
  readonly args: readonly unknown[];
  /** The fixture's command that calls it, where a tap cannot give the argument as JSON. */
  readonly command?: string;
  readonly before?: (phone: Phone) => Promise<void>;
  readonly answer: object | string | boolean | null;
}

const ok = (name: string, more: object = {}) => ({ ...more, errMsg: `${name}:ok` });
const text: unknown = expect.any(String);
const number: unknown = expect.any(Number);
const flag: unknown = expect.any(Boolean);

/** Interfaces that answer at once or once, with WeChat's documented answer. */
const shapes: Readonly<Record<string, Shape>> = {
  arrayBufferToBase64: { args: [], command: 'base64', answer: 'YWJj' },
  addPhoneCalendar: {
    args: [{ title: '申报截止', startTime: 1_601_395_199, alarmOffset: 86_400 }],
    answer: ok('addPhoneCalendar'),
  },
  base64ToArrayBuffer: { args: [], command: 'bytes', answer: '97,98,99' },
  canIUse: { args: ['getPrivacySetting'], answer: true },
  chooseLocation: {
    args: [{}],
    before: (phone) =>
      phone.choosePlace({ name: '示例医院', address: '示例路 1 号', latitude: 38.47, longitude: 106.27 }),
    answer: ok('chooseLocation', {
      name: '示例医院',
      address: '示例路 1 号',
      latitude: 38.47,
      longitude: 106.27,
    }),
  },
  chooseMedia: {
    args: [{ count: 1, mediaType: ['image'], sourceType: ['camera'] }],
    before: (phone) => phone.chooseMedia(photo),
    answer: ok('chooseMedia', {
      type: 'image',
      tempFiles: [{ tempFilePath: text, size: 3, fileType: 'image' }],
    }),
  },
  chooseMessageFile: {
    args: [{ count: 1 }],
    before: (phone) => phone.chooseMedia({ ...photo, type: 'file' }),
    answer: ok('chooseMessageFile', {
      tempFiles: [{ name: '照片.png', path: text, size: 3, time: number, type: 'file' }],
    }),
  },
  getAppBaseInfo: {
    args: [],
    answer: { SDKVersion: text, version: text, language: text, theme: text, fontSizeSetting: number },
  },
  getDeviceInfo: { args: [], answer: { brand: text, model: text, system: text, platform: text } },
  getNetworkType: { args: [{}], answer: ok('getNetworkType', { networkType: 'wifi' }) },
  getPrivacySetting: {
    args: [{}],
    answer: ok('getPrivacySetting', { needAuthorization: flag, privacyContractName: text }),
  },
  getSetting: {
    args: [{ withSubscriptions: true }],
    answer: ok('getSetting', {
      authSetting: {},
      subscriptionsSetting: { mainSwitch: flag, itemSettings: {} },
    }),
  },
  getStorageInfoSync: {
    args: [],
    answer: { keys: ['kept'], currentSize: number, limitSize: 10_240 },
  },
  getStorageSync: { args: ['kept'], answer: 'words' },
  makePhoneCall: { args: [{ phoneNumber: '0951-2090101' }], answer: ok('makePhoneCall') },
  openPrivacyContract: { args: [{}], answer: ok('openPrivacyContract') },
  removeStorageSync: { args: ['other'], answer: null },
  removeTabBarBadge: { args: [{ index: 1 }], answer: ok('removeTabBarBadge') },
  requestSubscribeMessage: {
    args: [{ tmplIds: ['one', 'two'] }],
    answer: ok('requestSubscribeMessage', { one: 'accept', two: 'accept' }),
  },
  requirePrivacyAuthorize: { args: [{}], answer: ok('requirePrivacyAuthorize') },
  scanCode: {
    args: [{ scanType: ['qrCode'] }],
    before: (phone) => phone.scan('https://example.org/check'),
    answer: ok('scanCode', {
      result: 'https://example.org/check',
      scanType: 'QR_CODE',
      charSet: text,
      path: text,
      rawData: text,
    }),
  },
  setNavigationBarTitle: { args: [{ title: '样例' }], answer: ok('setNavigationBarTitle') },
  setStorageSync: { args: ['kept', 'words'], answer: null },
  setTabBarBadge: { args: [{ index: 1, text: '3' }], answer: ok('setTabBarBadge') },
  setTabBarItem: { args: [{ index: 1, text: '我' }], answer: ok('setTabBarItem') },
};

/** Interfaces that open pages, listen or return objects with methods: by the test that drives them. */
const driven: Readonly<Record<string, string>> = {
  createIntersectionObserver: 'test/e2e/every-page: long lists',
  downloadFile: 'test/e2e/main-job.ts: the PDF',
  getFileSystemManager: 'test/weapp/storage.test.ts',
  getUpdateManager: 'test/e2e/field: a newer version',
  navigateBack: 'test/weapp/navigation.test.ts',
  navigateTo: 'test/weapp/navigation.test.ts',
  onError: 'test/weapp/lifeCycle.test.ts',
  onNetworkStatusChange: 'test/weapp/network.test.ts',
  onUnhandledRejection: 'test/weapp/lifeCycle.test.ts',
  openDocument: 'test/e2e/main-job.ts: the PDF',
  pageScrollTo: 'test/e2e/main-job.ts: what is missing',
  previewImage: 'test/e2e/day-logged.test.ts: photos',
  redirectTo: 'test/e2e/main-job.ts: sections',
  shareFileMessage: 'test/e2e/privacy.package.test.ts',
  switchTab: 'test/weapp/navigation.test.ts',
};

describe('WeChat’s interfaces that the product calls', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
    await tapped(phone, 'setStorageSync', 'kept', 'words');
  });
  afterAll(() => phone.stop());

  it('are all on the phone, and each is held against WeChat’s own shapes', async () => {
    expect(used.length).toBeGreaterThan(30);
    const known = new Set(await phone.interfaces());
    expect(used.filter((name) => !known.has(name))).toEqual([]);
    expect(used.filter((name) => !(name in shapes) && !(name in driven))).toEqual([]);
  });

  it.each(Object.entries(shapes))(
    '%s answers as WeChat does',
    async (name, { args, command, before, answer }) => {
      await before?.(phone);
      const { kind, value } = await tapped(phone, command ?? name, ...args);
      expect(kind).toBe('result');
      if (typeof answer === 'object' && answer !== null) expect(value).toMatchObject(answer);
      else expect(value ?? null).toBe(answer);
    },
  );

  it('fail with WeChat’s words where the user gives up or says no', async () => {
    for (const name of ['chooseLocation', 'chooseMedia', 'scanCode']) {
      expect((await tapped(phone, name, {})).value).toMatchObject({ errMsg: `${name}:fail cancel` });
    }
    await phone.allowCalendar(false);
    const event = { title: '申报截止', startTime: 1_601_395_199 };
    expect((await tapped(phone, 'addPhoneCalendar', event)).value).toMatchObject({
      errMsg: 'addPhoneCalendar:fail auth deny',
    });
    await phone.allowCalendar(true);
    const milliseconds = { ...event, startTime: 1_601_395_199_000 };
    expect((await tapped(phone, 'addPhoneCalendar', milliseconds)).kind).toBe('error');
  });

  it('the components that pages use are built in', () => {
    const named = sources.flatMap((words) =>
      [...words.matchAll(/import \{([^}]+)\} from '@tarojs\/components'/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      ),
    );
    const tags = [...new Set(named.filter((name) => /^[A-Z]/.test(name)))].map((name) =>
      name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase(),
    );
    expect(tags).toContain('view');
    expect(tags.filter((tag) => !builtInTags.has(tag))).toEqual([]);
  });
});
