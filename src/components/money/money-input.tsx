import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import styles from '../field/field.module.scss';
import { TextInput } from '../field/text-input';
import { fenOf, yuanOf } from './yuan';

interface Props {
  readonly label: string;
  /** 分. */
  readonly value: number | null;
  readonly onChange: (fen: number | null) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A sum typed in 元 and kept in 分. */
export const MoneyInput = ({ label, value, onChange, placeholder, disabled = false }: Props) => {
  // What is being typed is shown as typed for as long as it means the present sum.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && fenOf(typed) === value ? typed : yuanOf(value);
  return (
    <View className={styles.withUnit}>
      <TextInput
        label={label}
        kind="decimal"
        value={shown}
        maxLength={12}
        placeholder={placeholder ?? '0.00'}
        disabled={disabled}
        onChange={(text) => {
          setTyped(text);
          onChange(fenOf(text));
        }}
        onLeave={() => setTyped(null)}
      />
      <Text className={styles.unit}>元</Text>
    </View>
  );
};
