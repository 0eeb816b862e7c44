import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import { Tap } from '../tap/tap';
import styles from './row.module.scss';

interface Props {
  readonly title: ReactNode;
  /** Second line. */
  readonly text?: ReactNode;
  /** At the right: a value, a badge, a figure. */
  readonly aside?: ReactNode;
  readonly icon?: IconName;
  /** Makes the row a link, with an arrow. */
  readonly onTap?: () => void;
  /** Makes it one of several to tick, with a ring before it: whether it is. */
  readonly ticked?: boolean;
  /** The last thing chosen in a list beside a document. */
  readonly chosen?: boolean;
}

/** One line of a list, at least 52 px high. What it shows is what a screen reader says. */
export const Row = ({ title, text, aside, icon, onTap, ticked, chosen = false }: Props) => {
  const tick = ticked === undefined ? undefined : ticked ? 'circle-check' : 'circle';
  const sign = icon ?? tick;
  const content = (
    <>
      {sign === undefined ? null : (
        <Icon name={sign} className={classes(styles.icon, ticked === true && styles.ticked)} />
      )}
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        {text === undefined || text === null || text === '' ? null : (
          <View className={styles.text}>{text}</View>
        )}
      </View>
      {aside === undefined ? null : <View className={styles.aside}>{aside}</View>}
      {onTap === undefined || ticked !== undefined ? null : (
        <Icon name="chevron-right" size="small" className={styles.arrow} />
      )}
    </>
  );
  const names = classes(styles.row, chosen && styles.chosen);
  return onTap === undefined ? (
    <View className={names}>{content}</View>
  ) : (
    <Tap
      className={names}
      pressedClass={styles.pressed}
      onTap={onTap}
      {...(ticked === undefined ? {} : { role: 'checkbox', chosen: ticked })}
    >
      {content}
    </Tap>
  );
};
