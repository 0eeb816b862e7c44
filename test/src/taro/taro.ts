/** Stand-in for Taro's interfaces in unit tests: storage, network and the cloud of a mini-program. */
const kept = new Map<string, unknown>();
type Status = { isConnected: boolean };

export const stand = {
  callFunction: jest.fn<Promise<{ result: unknown }>, [{ name: string; data: Record<string, unknown> }]>(),
  network: (_status: Status): void => undefined,
  /** WeChat's prompt for messages. */
  prompt: jest.fn<Promise<Record<string, string>>, [{ tmplIds: string[] }]>(),
  settings: jest.fn<Promise<object>, []>(() => Promise.resolve({})),
  calendar: jest.fn<Promise<object>, [object]>(() => Promise.resolve({})),
};

const Taro = {
  getStorageSync: (key: string): unknown => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => void kept.set(key, value),
  removeStorageSync: (key: string): void => void kept.delete(key),
  onNetworkStatusChange: (tell: (status: Status) => void): void => {
    stand.network = tell;
  },
  getNetworkType: (): Promise<{ networkType: string }> => Promise.resolve({ networkType: 'wifi' }),
  /** An older WeChat, which knows no questions about privacy. */
  canIUse: () => false,
  getDeviceInfo: () => ({ model: '测试手机' }),
  getAppBaseInfo: () => ({ fontSizeSetting: 17 }),
  setNavigationBarTitle: (): Promise<void> => Promise.resolve(),
  pageScrollTo: (): Promise<void> => Promise.resolve(),
  requestSubscribeMessage: (ask: { tmplIds: string[] }) => stand.prompt(ask),
  getSetting: () => stand.settings(),
  addPhoneCalendar: (event: object) => stand.calendar(event),
  getCurrentPages: () => [{ route: 'pages/home/index' }],
  cloud: {
    init: (): void => undefined,
    callFunction: (call: { name: string; data: Record<string, unknown> }) => stand.callFunction(call),
  },
};
export const useDidShow = (): void => undefined;
export const useReachBottom = (): void => undefined;
export const useRouter = () => ({ params: {} });
export default Taro;
