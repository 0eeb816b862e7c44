import { Picker, Text, View } from '@tarojs/components';
import { classes } from '../classes';
import styles from '../field/field.module.scss';
import { Icon } from '../icon/icon';
import type { TimeProps } from './time.types';

/** WeChat's own wheel for a time of day. */
export const TimePicker = ({ label, value, onChange, disabled = false }: TimeProps) => (
  <Picker mode="time" value={value} disabled={disabled} onChange={({ detail }) => onChange(detail.value)}>
    <View className={classes(styles.box, styles.pick)} role="button" aria-label={`${label}：${value}`}>
      <Text>{value}</Text>
      <Icon name="clock" />
    </View>
  </Picker>
);
