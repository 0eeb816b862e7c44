import { Text, View } from '@tarojs/components';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import { Tap } from '../tap/tap';
import styles from './button.module.scss';

interface Props {
  readonly children: string;
  readonly onTap: () => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** Work is under way: shown, and further taps do nothing. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** As wide as its text instead of its container. */
  readonly compact?: boolean;
}

export const Button = ({
  children,
  onTap,
  kind = 'primary',
  icon,
  busy = false,
  disabled = false,
  compact = false,
}: Props) => (
  <Tap
    onTap={onTap}
    disabled={disabled || busy}
    className={classes(
      styles.button,
      styles[kind],
      compact && styles.compact,
      disabled && styles.disabled,
      busy && styles.busy,
    )}
    pressedClass={styles.pressed}
  >
    {busy ? <View className={styles.turning} /> : icon === undefined ? null : <Icon name={icon} />}
    <Text className={styles.text}>{children}</Text>
  </Tap>
);
