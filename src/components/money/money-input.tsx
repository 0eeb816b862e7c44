import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
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
  const [typed, setTyped] = useState(yuanOf(value));
  useEffect(() => {
    setTyped((now) => (fenOf(now) === value ? now : yuanOf(value)));
  }, [value]);
  return (
    <View className={styles.withUnit}>
      <TextInput
        label={label}
        kind="decimal"
        value={typed}
        maxLength={12}
        placeholder={placeholder ?? '0.00'}
        disabled={disabled}
        onChange={(text) => {
          setTyped(text);
          onChange(fenOf(text));
        }}
        onLeave={() => setTyped(yuanOf(fenOf(typed)))}
      />
      <Text className={styles.unit}>元</Text>
    </View>
  );
};
