import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './notice.module.scss';

type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad';

interface Props {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
  /** A link or small button at the end. */
  readonly action?: ReactNode;
}

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  info: 'info',
  good: 'circle-check',
  warn: 'triangle-alert',
  bad: 'circle-alert',
};

/** One line on the page where others would open a pop-up. */
export const Notice = ({ children, tone = 'plain', icon = icons[tone], action }: Props) => (
  <View className={classes(styles.notice, styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={icon} className={styles.icon} />
    <View className={styles.text}>{children}</View>
    {action}
  </View>
);
