import { type Outcome, outcomeNames, outcomes, type SelfCheckContent } from '@domain/self-check/self-check';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Choice } from '@/components/choice/choice';
import { TextInput } from '@/components/field/text-input';
import styles from '../years.module.scss';

type Aim = SelfCheckContent['aims'][number];

interface Props {
  readonly aim: Aim;
  /** What was promised before cannot be changed or left out. */
  readonly promised: boolean;
  readonly onChange: (aim: Aim | null) => void;
}

/** One aim of the period: what it was, whether it was reached, and why not. */
export const AimItem = ({ aim, promised, onChange }: Props) => (
  <View className={styles.item}>
    {promised ? (
      <View>{aim.text}</View>
    ) : (
      <View className={styles.line}>
        <View className={styles.grow}>
          <TextInput
            label="目标"
            placeholder="本期的目标"
            maxLength={200}
            value={aim.text}
            onChange={(text) => onChange({ ...aim, text })}
          />
        </View>
        <Button kind="quiet" compact icon="trash-2" onTap={() => onChange(null)}>
          删去
        </Button>
      </View>
    )}
    <View className={styles.gap}>
      <Choice<Outcome>
        label={`“${aim.text}”的完成情况`}
        value={aim.outcome}
        options={outcomes.map((key) => ({ key, text: outcomeNames[key] }))}
        onChange={(outcome) => onChange({ ...aim, outcome })}
      />
    </View>
    <View className={styles.gap}>
      <TextInput
        label="说明"
        placeholder="说明（选填）"
        maxLength={300}
        value={aim.note}
        onChange={(note) => onChange({ ...aim, note })}
      />
    </View>
  </View>
);
