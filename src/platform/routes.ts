import Taro from '@tarojs/taro';

/** Parameters of a page; a value left out is not written. */
type Parameters = Readonly<Record<string, string | undefined>>;

const address = (page: string, parameters: Parameters): string => {
  const query = Object.entries(parameters)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/${page}/index${query === '' ? '' : `?${query}`}`;
};

/** WeChat keeps ten pages open at most: the last but one is given up for the next. */
const mostPages = 9;

/** Opens a page, for example `openPage('leader/section', { id, section })`. */
export const openPage = (page: string, parameters: Parameters = {}): void => {
  const url = address(page, parameters);
  void (Taro.getCurrentPages().length >= mostPages ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
};

/** Opens a page in the place of the present one. */
export const replacePage = (page: string, parameters: Parameters = {}): void => {
  void Taro.redirectTo({ url: address(page, parameters) });
};

export const tabs = ['home', 'applications', 'ledgers', 'messages', 'mine'] as const;
export type Tab = (typeof tabs)[number];

export const openTab = (tab: Tab): void => {
  void Taro.switchTab({ url: `/pages/${tab}/index` });
};

/** Back to where one came from; to 首页 when the page was opened by its own address. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('home');
};

/** @returns a parameter of the present page, decoded; '' when missing. Routers hand them over undecoded */
export const parameter = (parameters: Partial<Record<string, string>>, name: string): string => {
  const value = parameters[name] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
