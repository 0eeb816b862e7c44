import type { AppConfig, TabItem } from '../../compile/package';
import { reportFailure } from '../failures';
import { themed } from '../theme';
import { frame } from './frame';

interface Tab extends TabItem {
  badge: string;
  dot: boolean;
}

let config: AppConfig['tabBar'];
let tabs: Tab[] = [];
let selected = '';
let hiddenByApp = false;
let onTap: (tab: TabItem, index: number) => void = () => {};

/** Draws the bar again, after a change of state or of theme. */
export function drawTabBar(): void {
  const index = tabs.findIndex((tab) => tab.pagePath === selected);
  frame.tabs.hidden = index < 0 || hiddenByApp || config?.custom === true;
  frame.tabs.style.background = themed(config?.backgroundColor ?? '#fff');
  frame.tabs.replaceChildren(
    ...tabs.map((tab, at) => {
      const item = document.createElement('a');
      item.setAttribute('role', 'tab');
      item.setAttribute('aria-selected', String(at === index));
      item.style.color = themed((at === index ? config?.selectedColor : config?.color) ?? '');
      const icon = at === index ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath;
      if (icon) {
        const picture = document.createElement('img');
        picture.src = `/package/${themed(icon).replace(/^\//, '')}`;
        picture.alt = '';
        picture.addEventListener('error', () => reportFailure(`not in the package: the tab’s icon ${icon}`));
        item.append(picture);
      }
      const text = document.createElement('span');
      text.textContent = tab.text;
      item.append(text);
      if (tab.badge || tab.dot) {
        const badge = document.createElement('b');
        badge.textContent = tab.badge;
        item.append(badge);
      }
      item.addEventListener('click', () => onTap(tab, at));
      return item;
    }),
  );
}

/** Sets up the tab bar of app.json. */
export function createTabBar(
  tabBar: AppConfig['tabBar'],
  tapped: (tab: TabItem, index: number) => void,
): void {
  config = tabBar;
  onTap = tapped;
  tabs = (tabBar?.list ?? []).map((tab) => ({
    ...tab,
    pagePath: tab.pagePath.replace(/^\/|\.html$/g, ''),
    badge: '',
    dot: false,
  }));
}

/** Shows the bar when `route` is one of its pages, hides it otherwise. */
export function showTabBarFor(route: string): void {
  selected = route;
  drawTabBar();
}

/** Whether a route is one of the tab pages. */
export const isTab = (route: string): boolean => tabs.some((tab) => tab.pagePath === route);

/** Whether the bar is on the screen now; WeChat's tab bar interfaces fail when it is not. */
export const onTabPage = (): boolean => isTab(selected);

/** Changes one tab; false when there is no such tab. */
export function changeTab(index: number, change: Partial<Tab>): boolean {
  const tab = tabs[index];
  if (!tab) return false;
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) Object.assign(tab, { [key]: value });
  }
  drawTabBar();
  return true;
}

/** wx.hideTabBar and wx.showTabBar. */
export function setTabBarHidden(hidden: boolean): void {
  hiddenByApp = hidden;
  drawTabBar();
}

/** wx.setTabBarStyle. */
export function setTabBarStyle(style: {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
}): void {
  if (config) config = { ...config, ...style };
  drawTabBar();
}
