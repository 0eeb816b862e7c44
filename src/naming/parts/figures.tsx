import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import styles from './figures.module.scss';

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly bad?: boolean;
}

/** A few sums side by side. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <View className={styles.figures}>
    {figures.map(({ name, value, bad = false }) => (
      <View key={name} className={styles.figure}>
        <View className={styles.name}>{name}</View>
        <View className={classes(styles.value, bad && styles.bad)}>{value}</View>
      </View>
    ))}
  </View>
);
