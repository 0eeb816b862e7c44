import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import styles from './card.module.scss';

interface Props {
  readonly title?: string;
  /** At the right of the title: a figure or a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Rows reach to the card's edges. */
  readonly flush?: boolean;
}

export const Card = ({ title, aside, children, flush = false }: Props) => (
  <View className={styles.card}>
    {title === undefined ? null : (
      <View className={styles.head}>
        <View className={styles.title} role="heading" aria-level={2}>
          {title}
        </View>
        {aside === undefined ? null : <View className={styles.aside}>{aside}</View>}
      </View>
    )}
    <View className={classes(flush ? styles.flush : styles.body)}>{children}</View>
  </View>
);
