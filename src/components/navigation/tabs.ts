import type { Tab } from '@/platform/routes';
import { actsAsOfficer, useRole } from '@/services/me';
import type { IconName } from '../icon/names';

export interface TabView {
  readonly tab: Tab;
  readonly text: string;
  readonly icon: IconName;
}

const home: TabView = { tab: 'home', text: '首页', icon: 'house' };
const waiting: TabView = { tab: 'home', text: '待办', icon: 'inbox' };
const applications: TabView = { tab: 'applications', text: '申报', icon: 'file-text' };
const studios: TabView = { tab: 'ledgers', text: '工作室', icon: 'building-2' };
const ledgers: TabView = { tab: 'ledgers', text: '台账', icon: 'layout-list' };
const messages: TabView = { tab: 'messages', text: '消息', icon: 'bell' };
const mine: TabView = { tab: 'mine', text: '我的', icon: 'user' };

/**
 * @returns the tabs as the present role sees them: an officer's first is what waits, the third all studios; an
 * expert has neither an application nor ledgers
 */
export const useTabs = (): readonly TabView[] => {
  const role = useRole();
  if (role?.capacity === 'expert') return [waiting, messages, mine];
  return actsAsOfficer(role)
    ? [waiting, applications, studios, messages, mine]
    : [home, applications, ledgers, messages, mine];
};
