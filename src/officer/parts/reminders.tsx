import type { RoundTexts } from '@domain/messages/round-texts';
import { usualAgeing } from '@domain/reminders/ageing';
import type { RoundTerms } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { TimePicker } from '@/components/dates/time-picker';
import { Field } from '@/components/field/field';
import { MessageTexts } from './message-texts';
import type { PartProps } from './part.types';
import styles from './reminders.module.scss';

/** Days before the cutoff that are on offer. */
const usual = [30, 14, 10, 7, 5, 3, 2, 1, 0] as const;

/** Ages in days that are on offer. */
const usualAges = [2, 3, 5, 7, 10, 14] as const;

const dayWords = (days: number): string => (days === 0 ? '截止当天' : `前 ${days} 天`);

/** Without words of its own a round says nothing about them. */
const withTexts = (
  { texts: _, ...reminders }: RoundTerms['reminders'],
  texts: RoundTexts,
): RoundTerms['reminders'] => (Object.keys(texts).length === 0 ? reminders : { ...reminders, texts });

/** On which days, at what time and in which words people are reminded and told. */
export const Reminders = ({ terms, onChange, disabled }: PartProps) => {
  const { reminders } = terms;
  const { daysBefore, timeOfDay } = reminders;
  const offered = [...new Set([...usual, ...daysBefore])].sort((one, other) => other - one);
  const toggle = (days: number) => {
    if (disabled) return;
    const next = daysBefore.includes(days)
      ? daysBefore.filter((one) => one !== days)
      : offered.filter((one) => one === days || daysBefore.includes(one));
    onChange({ reminders: { ...reminders, daysBefore: next } });
  };
  const undecided = reminders.undecidedDays ?? usualAgeing;
  const ages = [...new Set([...usualAges, ...undecided])].sort((one, other) => one - other);
  const toggleAge = (days: number) => {
    if (disabled) return;
    const next = undecided.includes(days)
      ? undecided.filter((one) => one !== days)
      : ages.filter((one) => one === days || undecided.includes(one));
    onChange({ reminders: { ...reminders, undecidedDays: next } });
  };
  return (
    <>
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
        <Field
          label="多少天没有意见时提醒"
          hint="申报表到某一级后一直没有意见：提醒这一级；到最后一次时同时告知上一级"
        >
          <View className={styles.days}>
            {ages.map((days) => (
              <Chip
                key={days}
                role="checkbox"
                chosen={undecided.includes(days)}
                text={`满 ${days} 天`}
                onTap={() => toggleAge(days)}
              />
            ))}
          </View>
        </Field>
      </Card>
      <MessageTexts
        terms={terms}
        disabled={disabled}
        onChange={(texts) => onChange({ reminders: withTexts(reminders, texts) })}
      />
    </>
  );
};
