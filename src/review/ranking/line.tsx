import type { Target } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon/icon';
import { Tap } from '@/components/tap/tap';
import styles from './line.module.scss';

interface Props {
  readonly line: number;
  readonly most: number;
  readonly target: Target | null;
  /** How many are above it; more than the line where places are shared. */
  readonly above: number;
  readonly onMove: (line: number) => void;
}

/** The line of the target on the ranking, to be moved: who falls on which side. */
export const Line = ({ line, most, target, above, onMove }: Props) => (
  <View className={styles.line}>
    <View className={styles.words}>
      <View className={styles.strong}>{`取前 ${line} 名，线上 ${above} 个`}</View>
      {target === null ? null : (
        <View className={styles.faint}>{`本年目标 ${target.from}–${target.to} 个（${target.clause}）`}</View>
      )}
    </View>
    <View className={styles.tools}>
      <Tap
        className={styles.tool}
        label="线上移一名"
        disabled={line <= 0}
        onTap={() => onMove(Math.max(0, Math.min(line, most) - 1))}
      >
        <Icon name="chevron-up" />
      </Tap>
      <Tap
        className={styles.tool}
        label="线下移一名"
        disabled={line >= most}
        onTap={() => onMove(Math.min(most, line + 1))}
      >
        <Icon name="chevron-down" />
      </Tap>
    </View>
  </View>
);
