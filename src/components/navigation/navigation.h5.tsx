import { openTab, type Tab } from '@/platform/routes';
import { useMe, useRole } from '@/services/me';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import styles from './navigation.module.scss';
import { useTabs } from './tabs';

export type TabKey = Tab;

/** Tabs of the browser build: at the bottom on a phone, at the left on the desk. */
export const Navigation = ({ current }: { readonly current?: TabKey | undefined }) => {
  const tabs = useTabs();
  const role = useRole();
  const { data: me } = useMe();
  const unread = me?.unread ?? 0;
  return (
    <nav className={classes(styles.navigation, current === undefined && styles.below)} aria-label="主导航">
      <div className={styles.brand}>
        <span className={styles.mark}>创新工作室</span>
        <span className={styles.who}>{role?.unionName ?? '宁夏教科文卫体工会'}</span>
      </div>
      {tabs.map(({ tab, text, icon }) => (
        <Tap
          key={tab}
          role="link"
          className={classes(styles.tab, tab === current && styles.chosen)}
          label={tab === 'messages' && unread > 0 ? `${text}，${unread} 条未读` : text}
          onTap={() => openTab(tab)}
        >
          <Icon name={icon} size="large" />
          <span>{text}</span>
          {tab === 'messages' && unread > 0 ? (
            <span className={styles.unread}>{unread > 99 ? '99+' : unread}</span>
          ) : null}
        </Tap>
      ))}
      {me === undefined ? null : (
        <div className={styles.person}>
          <span>{me.name}</span>
          <span className={styles.who}>{role?.capacityName}</span>
        </div>
      )}
    </nav>
  );
};
