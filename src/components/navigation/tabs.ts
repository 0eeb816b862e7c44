import type { Tab } from '@/platform/routes';
import { actsAsOfficer, useRole } from '@/services/me';
import type { IconName } from '../icon/names';

export interface TabView {
  readonly tab: Tab;
  readonly text: string;
  readonly icon: IconName;
}

/** @returns the five tabs as the present role sees them: an officer's first is what waits, the third all studios */
export const useTabs = (): readonly TabView[] => {
  const officer = actsAsOfficer(useRole());
  return [
    officer ? { tab: 'home', text: '待办', icon: 'inbox' } : { tab: 'home', text: '首页', icon: 'house' },
    { tab: 'applications', text: '申报', icon: 'file-text' },
    officer
      ? { tab: 'ledgers', text: '工作室', icon: 'building-2' }
      : { tab: 'ledgers', text: '台账', icon: 'layout-list' },
    { tab: 'messages', text: '消息', icon: 'bell' },
    { tab: 'mine', text: '我的', icon: 'user' },
  ];
};
