import { changeTab, onTabPage, setTabBarHidden, setTabBarStyle } from '../frame/tabBar';
import { asyncInterfaces, required, type WxInterface, type WxOptions } from './interface';
import { WxError } from './wxError';

const onlyThere = (act: (options: WxOptions) => void) => (options: WxOptions) => {
  if (!onTabPage()) throw new WxError('not TabBar page');
  act(options);
};

const change = (fields: (options: WxOptions) => Parameters<typeof changeTab>[1]) =>
  onlyThere((options) => {
    if (!changeTab(required(options, 'index', 'number'), fields(options)))
      throw new WxError('tabbar item not found');
  });

/** The native tab bar; every one of these fails on a page that has none. */
export function tabBar(): WxInterface {
  return asyncInterfaces({
    setTabBarItem: change((options) => ({
      text: options.text as string | undefined,
      iconPath: options.iconPath as string | undefined,
      selectedIconPath: options.selectedIconPath as string | undefined,
    })),
    setTabBarBadge: change((options) => {
      const text = required(options, 'text', 'string');
      return { badge: text.length > 4 ? '…' : text };
    }),
    removeTabBarBadge: change(() => ({ badge: '' })),
    showTabBarRedDot: change(() => ({ dot: true })),
    hideTabBarRedDot: change(() => ({ dot: false })),
    hideTabBar: onlyThere(() => setTabBarHidden(true)),
    showTabBar: onlyThere(() => setTabBarHidden(false)),
    setTabBarStyle: onlyThere((options) => setTabBarStyle(options as Parameters<typeof setTabBarStyle>[0])),
  });
}
