import { pinLength } from '@domain/pin/weak-pin';
import { View } from '@tarojs/components';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import styles from './pin-pad.module.scss';
import { usePinKeys } from './use-pin-keys';

interface Props {
  /** What is asked for: `盖章密码`. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Six digits on big keys of our own: no keyboard covers what is being decided, and nothing is shown or stored. */
export const PinPad = ({ label, value, onChange }: Props) => {
  const add = (digit: string) => {
    if (value.length < pinLength) onChange(value + digit);
  };
  const takeBack = () => onChange(value.slice(0, -1));
  usePinKeys(add, takeBack);
  const key = (digit: string) => (
    <Tap
      key={digit}
      className={styles.key}
      pressedClass={styles.pressed}
      label={digit}
      onTap={() => add(digit)}
    >
      {digit}
    </Tap>
  );
  return (
    <View className={styles.pad}>
      <View className={styles.label}>{label}</View>
      <View
        className={styles.dots}
        role="status"
        aria-label={`${label}，已输入 ${value.length} 位，共 ${pinLength} 位`}
      >
        {Array.from({ length: pinLength }, (_, index) => (
          <View key={index} className={classes(styles.dot, index < value.length && styles.filled)} />
        ))}
      </View>
      <View className={styles.keys}>
        {digits.map(key)}
        <View className={styles.empty} />
        {key('0')}
        <Tap className={styles.key} pressedClass={styles.pressed} label="删除一位" onTap={takeBack}>
          <Icon name="chevron-left" size="large" />
        </Tap>
      </View>
    </View>
  );
};
