import type { Instant } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { DatePicker } from './date-picker';
import { dayAndTimeOf, instantOf } from './day-and-time';
import styles from './moment-input.module.scss';
import { TimePicker } from './time-picker';

interface Props {
  readonly label: string;
  readonly value: Instant;
  readonly onChange: (value: Instant) => void;
  readonly years: { readonly from: number; readonly to: number };
  readonly disabled?: boolean;
}

/** An instant entered as a day and a time of day, Beijing time. */
export const MomentInput = ({ label, value, onChange, years, disabled = false }: Props) => {
  const { day, time } = dayAndTimeOf(value);
  return (
    <View className={styles.moment}>
      <View className={styles.day}>
        <DatePicker
          label={label}
          precision="day"
          years={years}
          value={day}
          disabled={disabled}
          onChange={(next) => {
            if (next !== '') onChange(instantOf({ day: next, time }));
          }}
        />
      </View>
      <View className={styles.time}>
        <TimePicker
          label={`${label}：时刻`}
          value={time}
          disabled={disabled}
          onChange={(next) => onChange(instantOf({ day, time: next }))}
        />
      </View>
    </View>
  );
};
