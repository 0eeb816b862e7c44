import type { CycleTerms } from '@domain/cycle/cycle';
import type { Failure } from '@domain/failure/failure';
import { classWords } from '@domain/title/class-words';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

interface Props {
  readonly cycle: CycleTerms;
  readonly failure: Failure | null;
  readonly onChange: (cycle: CycleTerms) => void;
}

const numberIn = (typed: string): number => Number(typed.replace(/\D/g, '').slice(0, 3));
const numbers = [
  ['years', '每个周期的年数', '办法规定每五年为一个管理周期。'],
  ['opensMonthsBefore', '期满前几个月起申请', '从这一天起提醒领军人物和各级工会。'],
  ['appealDays', '申诉期限（天）', '办法没有规定；从决定不再保留的次日起算。'],
] as const;

/** How long a cycle is, which classes have one, and how long an appeal can be filed (二(六)). */
export const CycleTermsCard = ({ cycle, failure, onChange }: Props) => (
  <Card title="管理周期" flush>
    <Field
      label="哪些类别有管理周期"
      clause="二(六)"
      hint="办法原文说的是自治区级工作室；由产业工会确定范围。"
    >
      <View className={styles.chips}>
        {([1, 2, 3, 4] as const).map((one) => (
          <Chip
            key={one}
            text={classWords(one)}
            chosen={cycle.classes.includes(one)}
            onTap={() =>
              onChange({
                ...cycle,
                classes: cycle.classes.includes(one)
                  ? cycle.classes.filter((other) => other !== one)
                  : [...cycle.classes, one].sort(),
              })
            }
          />
        ))}
      </View>
    </Field>
    {numbers.map(([key, label, hint]) => (
      <Field key={key} label={label} hint={hint} problem={problemAt(failure, `terms.cycle.${key}`)}>
        <TextInput
          label={label}
          kind="number"
          maxLength={3}
          value={cycle[key] === 0 ? '' : String(cycle[key])}
          onChange={(typed) => onChange({ ...cycle, [key]: numberIn(typed) })}
        />
      </Field>
    ))}
  </Card>
);
