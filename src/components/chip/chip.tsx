import { Text } from '@tarojs/components';
import { classes } from '../classes';
import { Tap } from '../tap/tap';
import styles from './chip.module.scss';

interface Props {
  readonly text: string;
  readonly chosen?: boolean;
  readonly count?: number;
  readonly role?: 'radio' | 'checkbox' | 'button';
  readonly onTap: () => void;
}

/** A short choice among several in a row. */
export const Chip = ({ text, chosen = false, count, role = 'radio', onTap }: Props) => (
  <Tap
    role={role}
    chosen={chosen}
    className={classes(styles.chip, chosen && styles.chosen)}
    pressedClass={styles.pressed}
    label={count === undefined ? text : `${text}，${count} 份`}
    onTap={onTap}
  >
    <Text>{text}</Text>
    {count === undefined ? null : <Text className={styles.count}>{count}</Text>}
  </Tap>
);
