import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { Tab } from '@/platform/routes';
import { actsAsOfficer, useMe, useRole } from '@/services/me';

export type TabKey = Tab;

const messagesTab = 3;

const drawTab = (index: number, text: string, icon: string): void => {
  Taro.setTabBarItem({
    index,
    text,
    iconPath: `tabs/${icon}.png`,
    selectedIconPath: `tabs/${icon}-chosen.png`,
  }).catch(() => undefined);
};

/** WeChat draws the tabs itself: their words and the number of unread messages are kept up to date. */
export const Navigation = ({ current }: { readonly current?: TabKey | undefined }) => {
  const role = useRole();
  const unread = useMe().data?.unread ?? 0;
  const onTab = current !== undefined;

  useEffect(() => {
    if (!onTab || role === undefined) return;
    const officer = actsAsOfficer(role);
    if (officer) {
      drawTab(0, '待办', 'waiting');
      drawTab(2, '工作室', 'studios');
    } else {
      if (role.capacity === 'expert') drawTab(0, '待办', 'waiting');
      else drawTab(0, '首页', 'home');
      drawTab(2, '台账', 'ledgers');
    }
  }, [onTab, role]);

  useEffect(() => {
    if (!onTab) return;
    const told =
      unread === 0
        ? Taro.removeTabBarBadge({ index: messagesTab })
        : Taro.setTabBarBadge({ index: messagesTab, text: unread > 99 ? '99+' : String(unread) });
    told.catch(() => undefined);
  }, [onTab, unread]);
  return null;
};
