import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import styles from '@/components/field/field.module.scss';
import { TextInput } from '@/components/field/text-input';

interface Props {
  readonly label: string;
  /** Half points; null while there is none. */
  readonly value: number | null;
  readonly full: number;
  readonly disabled: boolean;
  readonly onChange: (halves: number | null) => void;
}

const wordsOf = (halves: number | null): string => (halves === null ? '' : String(halves / 2));
const read = (typed: string): number | null => {
  const text = typed.trim().replace('。', '.');
  return /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) * 2 : null;
};

/** A score from 0 to the full mark, in steps of half a point. */
export const ScoreInput = ({ label, value, full, disabled, onChange }: Props) => {
  // What is being typed is shown as typed for as long as it means the present score.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && read(typed) === value ? typed : wordsOf(value);
  return (
    <View className={styles.withUnit}>
      <TextInput
        label={label}
        kind="decimal"
        value={shown}
        maxLength={5}
        placeholder={`0 至 ${full}`}
        disabled={disabled}
        onChange={(text) => {
          setTyped(text);
          onChange(read(text));
        }}
        onLeave={() => setTyped(null)}
      />
      <Text className={styles.unit}>{`/ ${full} 分`}</Text>
    </View>
  );
};
