import type { Opinion } from '@domain/application/application';
import { fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Seal } from '@/components/seal/seal';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { sealPictureOf } from '../seal-picture';
import styles from './paper.module.scss';

interface Props {
  readonly title: string;
  /** Opinions of one post; the last one stands. */
  readonly opinions: readonly Opinion[];
  readonly application: Pick<ApplicationView, 'sealPictures'>;
}

/** Where an opinion is written and sealed: words, seal, 年 月 日. */
export const OpinionBox = ({ title, opinions, application }: Props) => {
  const opinion = opinions[opinions.length - 1];
  return (
    <View className={styles.opinion}>
      <View>{title}</View>
      <View className={styles.words}>{opinion?.text ?? ''}</View>
      <View className={styles.sealed}>
        {opinion === undefined ? (
          <View className={styles.date}>年　月　日</View>
        ) : (
          <>
            <View className={styles.date}>{fullDay(opinion.at)}</View>
            <View className={styles.seal}>
              <Seal
                name={opinion.sealName}
                size="small"
                picture={sealPictureOf(application, opinion.post, opinion.at)}
              />
            </View>
          </>
        )}
      </View>
    </View>
  );
};
