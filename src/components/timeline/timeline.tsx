import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import styles from './timeline.module.scss';

export interface TimelineStep {
  readonly key: string;
  readonly title: string;
  /** Who and when. */
  readonly text?: string;
  /** What was said. */
  readonly words?: string;
  readonly turn: 'done' | 'now' | 'later' | 'back';
  readonly extra?: ReactNode;
}

const icons = { done: 'check', now: 'clock', later: 'circle', back: 'undo-2' } as const;
const spoken = { done: '已办', now: '正在办', later: '还没到', back: '退回' } as const;

/** A way in steps, from above to below. */
export const Timeline = ({ steps }: { readonly steps: readonly TimelineStep[] }) => (
  <View role="list">
    {steps.map(({ key, title, text, words, turn, extra }) => (
      <View key={key} className={styles.step} role="listitem">
        <View className={classes(styles.mark, styles[turn])} aria-label={spoken[turn]}>
          {turn === 'later' ? null : <Icon name={icons[turn]} size="small" />}
        </View>
        <View className={styles.content}>
          <View className={classes(styles.title, turn === 'later' && styles.faint)}>{title}</View>
          {text === undefined ? null : <View className={styles.text}>{text}</View>}
          {words === undefined || words === '' ? null : <View className={styles.words}>{words}</View>}
          {extra}
        </View>
      </View>
    ))}
  </View>
);
