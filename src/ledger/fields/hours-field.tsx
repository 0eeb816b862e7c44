import { Text, View } from '@tarojs/components';
import { Tap } from '@/components/tap/tap';
import styles from './fields.module.scss';

interface Props {
  readonly value: number;
  readonly onChange: (hours: number) => void;
  readonly most?: number;
}

/** Hours by halves, with the thumb. */
export const HoursField = ({ value, onChange, most = 200 }: Props) => (
  <View className={styles.stepper}>
    <Tap className={styles.step} label="少半小时" onTap={() => onChange(Math.max(0, value - 0.5))}>
      −
    </Tap>
    <Text className={styles.number}>{`${value} 小时`}</Text>
    <Tap className={styles.step} label="多半小时" onTap={() => onChange(Math.min(most, value + 0.5))}>
      ＋
    </Tap>
  </View>
);
