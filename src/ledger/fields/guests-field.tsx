import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextInput } from '@/components/field/text-input';
import styles from './fields.module.scss';

interface Props {
  readonly guests: readonly string[];
  readonly count: number;
  readonly onChange: (guests: readonly string[], count: number) => void;
}

const separators = /[、，,；;\s]+/u;

/** @returns the names in a line, as people separate them */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(separators)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Guests by number, and by name where names are known. */
export const GuestsField = ({ guests, count, onChange }: Props) => {
  // What is being typed stands as typed: a separator has no name behind it yet.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <View>
      <View className={styles.line}>
        <View className={styles.grow}>
          <TextInput
            label="其他参加人数"
            kind="number"
            placeholder="人数"
            maxLength={6}
            value={count === 0 ? '' : String(count)}
            onChange={(text) => onChange(guests, Math.min(Number(text.replace(/\D/g, '')), 100_000))}
          />
        </View>
        人
      </View>
      <View className={styles.below}>
        <TextInput
          label="其他参加人姓名"
          placeholder="姓名（可不写），用顿号隔开"
          maxLength={1000}
          value={typed ?? guests.join('、')}
          onChange={(text) => {
            setTyped(text);
            const names = namesIn(text);
            onChange(names, Math.max(count, names.length));
          }}
          onLeave={() => setTyped(null)}
        />
      </View>
    </View>
  );
};
