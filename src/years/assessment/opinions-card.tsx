import { gradeNames } from '@domain/programme/terms';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { classes } from '@/components/classes';
import { Seal } from '@/components/seal/seal';
import type { AssessmentView, OpinionView } from '../../../cloudfunctions/api/assessment/assessment.views';
import { gradeTones } from '../year-words';
import styles from '../years.module.scss';

const scoresOf = ({ scores }: OpinionView, view: AssessmentView): string =>
  view.sheet.criteria.map(({ id, name, weight }) => `${name} ${scores[id] ?? 0}/${weight}`).join('，');

/** What each union has said under its seal; a correction stands beside what it corrects. */
export const OpinionsCard = ({ view }: { readonly view: AssessmentView }) =>
  view.opinions.length === 0 ? null : (
    <Card title="考核意见" flush>
      {view.opinions.map((opinion) => (
        <View key={opinion.seq} className={styles.opinion}>
          <View className={styles.line}>
            <View className={classes(styles.grow, opinion.replaced && styles.replaced)}>
              {`${opinion.unionName}：${opinion.total} 分`}
            </View>
            <Badge tone={opinion.replaced ? 'grey' : gradeTones[opinion.grade]}>
              {opinion.replaced ? `${gradeNames[opinion.grade]}（已更正）` : gradeNames[opinion.grade]}
            </Badge>
          </View>
          <View className={styles.faint}>{scoresOf(opinion, view)}</View>
          {opinion.corrects === null ? null : (
            <View className={styles.words}>{`更正原因：${opinion.reason}`}</View>
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
