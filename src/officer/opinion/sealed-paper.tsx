import { fullDay, type Instant } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Seal } from '@/components/seal/seal';
import { serverNow } from '@/services/server-time';
import styles from './sealed-paper.module.scss';

interface Props {
  readonly words: string;
  readonly sealName: string;
  /** Address of the uploaded picture that the seal bears. */
  readonly sealPicture: string | null;
  /** Who gave it; left out while it is being written. */
  readonly by?: string;
  /** When it was given; left out while it is being written: today by the server's clock. */
  readonly at?: Instant;
}

/** An opinion as it stands on the form: the words, the seal over the name, the date. */
export const SealedPaper = ({ words, sealName, sealPicture, by, at }: Props) => (
  <View className={styles.paper}>
    <View className={classes(styles.words, words.trim() === '' && styles.none)}>
      {words.trim() === '' ? '意见会写在这里' : words}
    </View>
    <View className={styles.foot}>
      <View className={classes(styles.seal, at === undefined && styles.coming)}>
        <Seal name={sealName} picture={sealPicture} />
      </View>
      <View className={styles.signature}>
        <View>{sealName}（盖章）</View>
        {by === undefined ? null : <View className={styles.by}>{`经办人 ${by}`}</View>}
        <View className={styles.date}>{fullDay(at ?? serverNow())}</View>
      </View>
    </View>
  </View>
);
