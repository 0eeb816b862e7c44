import { View } from '@tarojs/components';
import styles from './skeleton.module.scss';

/** The shape of what is coming: `cards` cards of `rows` lines each. */
export const Skeleton = ({ cards = 2, rows = 3 }: { readonly cards?: number; readonly rows?: number }) => (
  <View role="status" aria-label="正在读取">
    {Array.from({ length: cards }, (_, card) => (
      <View key={card} className={styles.card}>
        <View className={styles.head} />
        {Array.from({ length: rows }, (_, row) => (
          <View key={row} className={styles.line} style={{ width: `${[92, 78, 64][row % 3]}%` }} />
        ))}
      </View>
    ))}
  </View>
);
