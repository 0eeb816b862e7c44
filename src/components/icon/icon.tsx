import { View } from '@tarojs/components';
import { classes } from '../classes';
import styles from './icon.module.scss';
import type { IconName } from './names';

interface Props {
  readonly name: IconName;
  readonly size?: 'small' | 'body' | 'large' | 'huge';
  readonly className?: string;
}

/** A drawing in the colour of the text around it; never the only bearer of a meaning. */
export const Icon = ({ name, size = 'body', className }: Props) => (
  <View className={classes(styles.icon, styles[size], `icon-${name}`, className)} aria-hidden />
);
