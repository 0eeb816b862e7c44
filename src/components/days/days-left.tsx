import { daysBetween, dayWithWeekday, exactMinute, type Instant } from '@domain/time/shanghai';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { serverNow } from '@/services/server-time';
import { classes } from '../classes';
import { Tap } from '../tap/tap';
import styles from './days-left.module.scss';

/** @returns `还有 5 天`, `今天截止`, `已截止` */
export const daysLeftWords = (cutoffAt: Instant, now: Instant): string => {
  if (now > cutoffAt) return '已截止';
  const days = daysBetween(now, cutoffAt);
  return days === 0 ? '今天截止' : `还有 ${days} 天`;
};

/** The one number that matters: days until the cutoff. A tap on the date tells the exact minute. */
export const DaysLeft = ({
  cutoffAt,
  what = '申报截止',
}: {
  readonly cutoffAt: Instant;
  readonly what?: string;
}) => {
  const [exact, setExact] = useState(false);
  const now = serverNow();
  const days = daysBetween(now, cutoffAt);
  const over = now > cutoffAt;
  return (
    <View className={styles.block}>
      <View className={classes(styles.number, (over || days <= 3) && styles.urgent)}>
        {over || days === 0 ? (
          <Text className={classes(styles.figure, styles.alone)}>{over ? '已截止' : '今天截止'}</Text>
        ) : (
          <>
            还有<Text className={styles.figure}>{days}</Text>天
          </>
        )}
      </View>
      <Tap
        className={styles.date}
        onTap={() => setExact(!exact)}
        label={
          exact
            ? `${exactMinute(cutoffAt)} ${what}`
            : `${dayWithWeekday(cutoffAt)} ${what}，${exactMinute(cutoffAt)}`
        }
      >
        {`${exact ? exactMinute(cutoffAt) : dayWithWeekday(cutoffAt)} ${what}`}
      </Tap>
    </View>
  );
};
