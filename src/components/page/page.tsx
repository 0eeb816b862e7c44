import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { fontUnit } from '@/platform/device';
import { newerVersion, renew } from '@/platform/renewal';
import { online } from '@/services/connection';
import { askConsent, useRefused } from '@/services/consent';
import { outdated } from '@/services/outdated';
import { refreshShown } from '@/services/queries';
import { signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { Button } from '../button/button';
import { classes } from '../classes';
import { RefusedNotice } from '../consent/refused-notice';
import { Icon } from '../icon/icon';
import { Navigation, type TabKey } from '../navigation/navigation';
import { Notice } from '../notice/notice';
import { Viewer } from '../viewer/viewer';
import { Boundary } from './boundary';
import { Gate } from './gate';
import { Outdated } from './outdated';
import styles from './page.module.scss';
import { Top } from './top';

interface Props {
  /** In the bar above; with `tab` also as the page's heading. */
  readonly title: string;
  /** One line below the heading. */
  readonly lead?: ReactNode;
  /** Which of the tabs this page is; pages below a tab leave it out. */
  readonly tab?: TabKey;
  readonly children: ReactNode;
  /** The one main action, fixed at the bottom where the thumb is. */
  readonly bar?: ReactNode;
  /** How wide the desk draws it: a column for reading, a table, or the whole window. */
  readonly width?: 'reading' | 'table' | 'full';
  /** Shown to anyone, without signing in. */
  readonly open?: boolean;
}

const inBrowser = process.env.TARO_ENV === 'h5';

/** @returns the style that makes text follow the font size chosen in WeChat's settings */
export const useFontUnit = (): CSSProperties | undefined =>
  useMemo(() => {
    const unit = fontUnit();
    return unit === null ? undefined : ({ '--unit': `${unit}px` } as CSSProperties);
  }, []);

/** The frame of every page: heading, state of the network, content, action bar; at the desk the navigation too. */
export const Page = ({ title, lead, tab, children, bar, width = 'reading', open = false }: Props) => {
  const connected = useStore(online);
  const known = useStore(signedIn);
  const bare = open || !known;
  useDidShow(refreshShown);
  const tooOld = useStore(outdated);
  const renewed = useStore(newerVersion);
  const refused = useRefused();
  const hasBar = !tooOld && bar !== undefined && bar !== null && bar !== false;
  return (
    <View className={classes('sized', styles.page)} style={useFontUnit()}>
      {bare ? null : <Navigation current={tab} />}
      <View
        className={classes(
          inBrowser && styles.browser,
          tab !== undefined && (inBrowser ? styles.browserTabs : styles.phoneTabs),
          styles[width],
          bare && styles.open,
        )}
      >
        <Top title={title} tab={tab !== undefined} />
        {connected ? null : (
          <View className={styles.offline} role="status">
            <Icon name="wifi-off" size="small" />
            没有网络。可以接着填，连上后自动保存。
          </View>
        )}
        <View className={classes(styles.content, hasBar && styles.aboveBar)} role="main">
          {tab === undefined ? null : (
            <View className={styles.heading} role="heading" aria-level={1}>
              {known ? title : '创新工作室'}
            </View>
          )}
          {lead === undefined ? null : <View className={styles.lead}>{lead}</View>}
          {renewed && !tooOld ? (
            <Notice
              tone="info"
              action={
                <Button kind="quiet" compact onTap={renew}>
                  更新
                </Button>
              }
            >
              有新版本，已填写的内容不会丢失。
            </Notice>
          ) : null}
          {refused ? <RefusedNotice onAsk={() => void askConsent()} /> : null}
          {tooOld ? <Outdated /> : <Boundary>{open ? children : <Gate>{children}</Gate>}</Boundary>}
        </View>
        {hasBar ? (
          <View className={styles.bar}>
            <View className={styles.barInner}>{bar}</View>
          </View>
        ) : null}
      </View>
      <Viewer />
    </View>
  );
};
