import { Image, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { classes } from '../classes';
import { drawSeal } from './draw-seal';
import styles from './seal.module.scss';

interface Props {
  /** Name along the arc. */
  readonly name: string;
  readonly size?: 'small' | 'paper';
  /** Address of the uploaded picture that the seal bears; drawn from the name where there is none. */
  readonly picture?: string | null;
}

/** A union's seal beside the opinion it stands for. */
export const Seal = ({ name, size = 'paper', picture = null }: Props) => {
  const image = useMemo(() => `url("data:image/svg+xml,${encodeURIComponent(drawSeal(name))}")`, [name]);
  // Its address is good for ten minutes: where it no longer opens, the drawn seal stands for it.
  const [broken, setBroken] = useState<string | null>(null);
  const label = `${name}（章）`;
  if (picture !== null && picture !== broken) {
    return (
      <Image
        className={classes(styles.seal, styles[size])}
        src={picture}
        mode="aspectFit"
        aria-label={label}
        onError={() => setBroken(picture)}
      />
    );
  }
  return (
    <View
      className={classes(styles.seal, styles[size])}
      style={{ backgroundImage: image }}
      role="img"
      aria-label={label}
    />
  );
};
