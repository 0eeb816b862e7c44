import { Picker, Text, View } from '@tarojs/components';
import { classes } from '../classes';
import styles from '../field/field.module.scss';
import { Icon } from '../icon/icon';
import { type DateProps, dateWords } from './date.types';

/** WeChat's own date wheel, to the year, month or day. */
export const DatePicker = ({
  label,
  value,
  onChange,
  precision = 'month',
  years,
  disabled = false,
}: DateProps) => (
  <Picker
    mode="date"
    fields={precision}
    value={value}
    start={`${years.from}-01-01`}
    end={`${years.to}-12-31`}
    disabled={disabled}
    onChange={({ detail }) => onChange(detail.value)}
  >
    <View
      className={classes(styles.box, styles.pick)}
      role="button"
      aria-label={`${label}：${dateWords(value)}`}
    >
      <Text className={classes(value === '' && styles.placeholder)}>
        {value === '' ? '请选择' : dateWords(value)}
      </Text>
      <Icon name="calendar" />
    </View>
  </Picker>
);
