import { dayInShanghai, dayWithWeekday, type Instant } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '@/components/chip/chip';
import { dayAndTimeOf, instantOf } from '@/components/dates/day-and-time';
import { MomentInput } from '@/components/dates/moment-input';
import { serverNow } from '@/services/server-time';
import styles from '../fields/fields.module.scss';

interface Props {
  readonly value: Instant;
  readonly onChange: (value: Instant) => void;
}

const days = [
  ['今天', 0],
  ['昨天', 1],
  ['前天', 2],
] as const;

const daysAgo = (days: number): string =>
  dayInShanghai(new Date(Date.parse(serverNow()) - days * 86_400_000).toISOString());

/** Day and time of day: the last three days by one tap, any other from lists. */
export const WhenField = ({ value, onChange }: Props) => {
  const { day, time } = dayAndTimeOf(value);
  const near = days.some(([, ago]) => daysAgo(ago) === day);
  const [open, setOpen] = useState(!near);
  const year = Number(daysAgo(0).slice(0, 4));
  return (
    <View>
      <View className={styles.chips} role="radiogroup" aria-label="哪一天">
        {days.map(([words, ago]) => (
          <Chip
            key={words}
            text={words}
            chosen={daysAgo(ago) === day}
            onTap={() => onChange(instantOf({ day: daysAgo(ago), time }))}
          />
        ))}
        <Chip
          role="button"
          text={near && !open ? `${time} 改时间` : dayWithWeekday(value)}
          chosen={!near}
          onTap={() => setOpen(true)}
        />
      </View>
      {open ? (
        <View className={styles.below}>
          <MomentInput
            label="开始时间"
            value={value}
            years={{ from: year - 10, to: year + 1 }}
            onChange={onChange}
          />
        </View>
      ) : null}
    </View>
  );
};
