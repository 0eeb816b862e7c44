import { verdictNames } from '@domain/renewal/renewal';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Seal } from '@/components/seal/seal';
import type { FiledRenewal } from '../../../cloudfunctions/api/renewal/renewal.views';
import { verdictTones } from '../cycle-words';
import styles from '../years.module.scss';

/** What each union has said on a renewal under its seal. */
export const SaidCard = ({ renewal }: { readonly renewal: FiledRenewal }) =>
  renewal.opinions.length === 0 ? null : (
    <Card title="各级意见" flush>
      {renewal.opinions.map((opinion) => (
        <View key={opinion.digest} className={styles.opinion}>
          <View className={styles.line}>
            <View className={styles.grow}>{opinion.unionName}</View>
            <Badge tone={verdictTones[opinion.verdict]}>{verdictNames[opinion.verdict]}</Badge>
          </View>
          {opinion.improveBy === '' ? null : (
            <View className={styles.words}>{`改进期限：${dateWords(opinion.improveBy)}`}</View>
          )}
          <View className={styles.words}>{opinion.text}</View>
          <View className={styles.signature}>
            <Seal name={opinion.sealName} size="small" picture={opinion.sealPicture} />
            <View>
              <View>{`${opinion.sealName}（盖章）`}</View>
              <View>{`经办人 ${opinion.personName} · ${exactMinute(opinion.at)}`}</View>
              <View>{`摘要 ${opinion.digest}`}</View>
            </View>
          </View>
        </View>
      ))}
    </Card>
  );
