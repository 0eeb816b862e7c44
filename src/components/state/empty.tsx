import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './state.module.scss';

interface Props {
  readonly icon?: IconName;
  readonly title: string;
  /** What will be here. */
  readonly text?: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

export const Empty = ({ icon = 'inbox', title, text, action }: Props) => (
  <View className={styles.state}>
    <Icon name={icon} size="huge" className={styles.icon} />
    <View className={styles.title}>{title}</View>
    {text === undefined ? null : <View className={styles.text}>{text}</View>}
    {action === undefined ? null : <View className={styles.action}>{action}</View>}
  </View>
);
