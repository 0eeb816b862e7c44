import { daysBetween, dayWithWeekday } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { daysLeftWords } from '@/components/days/days-left';
import { serverNow } from '@/services/server-time';
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';
import styles from './waiting.module.scss';

/** From so many days on a cutoff is near. */
const near = 3;

/** The open rounds and how long applications can still be handed in. */
export const NearCutoffs = ({ rounds }: { readonly rounds: readonly RoundSummary[] }) => {
  const now = serverNow();
  const open = rounds.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <View className={styles.cutoffs}>
      {open.map(({ id, title, cutoffAt }) => (
        <View key={id} className={styles.cutoff}>
          <View>{title}</View>
          <View className={classes(styles.left, daysBetween(now, cutoffAt) <= near && styles.near)}>
            {now > cutoffAt
              ? `已于${dayWithWeekday(cutoffAt)}截止`
              : `${dayWithWeekday(cutoffAt)}截止，${daysLeftWords(cutoffAt, now)}`}
          </View>
        </View>
      ))}
    </View>
  );
};
