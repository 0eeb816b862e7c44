import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { classes } from '../classes';
import { drawSeal } from './draw-seal';
import styles from './seal.module.scss';

interface Props {
  /** Name along the arc. */
  readonly name: string;
  readonly size?: 'small' | 'paper';
}

/** A union's seal beside the opinion it stands for. */
export const Seal = ({ name, size = 'paper' }: Props) => {
  const image = useMemo(() => `url("data:image/svg+xml,${encodeURIComponent(drawSeal(name))}")`, [name]);
  return (
    <View
      className={classes(styles.seal, styles[size])}
      style={{ backgroundImage: image }}
      role="img"
      aria-label={`${name}（章）`}
    />
  );
};
