import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import { Tap } from '@/components/tap/tap';
import styles from './phrases.module.scss';

interface Props {
  readonly phrases: readonly string[];
  /** What stands in the box now. */
  readonly written: string;
  readonly onChoose: (phrase: string) => void;
}

/** Ready phrases: one tap writes one. */
export const Phrases = ({ phrases, written, onChoose }: Props) => (
  <View className={styles.list}>
    {phrases.map((phrase) => {
      const used = written.includes(phrase);
      return (
        <Tap
          key={phrase}
          role="checkbox"
          chosen={used}
          label={phrase}
          className={classes(styles.phrase, used && styles.used)}
          pressedClass={styles.pressed}
          onTap={() => {
            if (!used) onChoose(phrase);
          }}
        >
          <View className={styles.text}>{phrase}</View>
          <Icon name={used ? 'check' : 'plus'} size="small" className={styles.mark} />
        </Tap>
      );
    })}
  </View>
);
