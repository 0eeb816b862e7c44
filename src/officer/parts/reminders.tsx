import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { TimePicker } from '@/components/dates/time-picker';
import { Field } from '@/components/field/field';
import type { PartProps } from './part.types';
import styles from './reminders.module.scss';

/** Days before the cutoff that are on offer. */
const usual = [30, 14, 10, 7, 5, 3, 2, 1, 0] as const;

const dayWords = (days: number): string => (days === 0 ? '截止当天' : `前 ${days} 天`);

/** On which days, and at what time, those who have not finished are reminded. */
export const Reminders = ({ terms: { reminders }, onChange, disabled }: PartProps) => {
  const { daysBefore, timeOfDay } = reminders;
  const offered = [...new Set([...usual, ...daysBefore])].sort((one, other) => other - one);
  const toggle = (days: number) => {
    if (disabled) return;
    const next = daysBefore.includes(days)
      ? daysBefore.filter((one) => one !== days)
      : offered.filter((one) => one === days || daysBefore.includes(one));
    onChange({ reminders: { ...reminders, daysBefore: next } });
  };
  return (
    <Card flush>
      <Field label="哪几天提醒" hint="提醒有草稿的领军人物（缺什么一并说明）和还有申报没办的工会">
        <View className={styles.days}>
          {offered.map((days) => (
            <Chip
              key={days}
              role="checkbox"
              chosen={daysBefore.includes(days)}
              text={dayWords(days)}
              onTap={() => toggle(days)}
            />
          ))}
        </View>
      </Field>
      <Field label="几点（北京时间）">
        <TimePicker
          label="提醒时刻"
          value={timeOfDay}
          disabled={disabled}
          onChange={(next) => onChange({ reminders: { ...reminders, timeOfDay: next } })}
        />
      </Field>
    </Card>
  );
};
