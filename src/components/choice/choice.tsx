import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { classes } from '../classes';
import styles from '../field/field.module.scss';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import { ChoiceSheet } from './choice-sheet';

export interface Option<Key extends string> {
  readonly key: Key;
  readonly text: string;
  /** Second line in the list. */
  readonly detail?: string;
}

interface Props<Key extends string> {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly disabled?: boolean;
  /** Folded into a box that opens a list, however few and short they are. */
  readonly asList?: boolean;
}

/** How many short options are laid out; more of them, or longer ones, go into a list of their own. */
const fewEnough = 5;
const shortEnough = 6;

/** One of several: side by side when they are few and short, else from a list. */
export const Choice = <Key extends string>({
  label,
  options,
  value,
  onChange,
  disabled = false,
  asList = false,
}: Props<Key>) => {
  const [open, setOpen] = useState(false);
  const short =
    !asList && options.length <= fewEnough && options.every(({ text }) => text.length <= shortEnough);
  if (short) {
    return (
      <View className={styles.options} role="radiogroup" aria-label={label}>
        {options.map(({ key, text }) => (
          <Tap
            key={key}
            role="radio"
            chosen={key === value}
            disabled={disabled}
            label={text}
            className={classes(styles.option, key === value && styles.chosen)}
            onTap={() => onChange(key)}
          >
            {text}
          </Tap>
        ))}
      </View>
    );
  }
  const chosen = options.find(({ key }) => key === value);
  return (
    <>
      <Tap
        className={classes(styles.box, styles.pick)}
        label={`${label}：${chosen?.text ?? '请选择'}`}
        disabled={disabled}
        onTap={() => setOpen(true)}
      >
        <Text className={classes(chosen === undefined && styles.placeholder)}>
          {chosen?.text ?? '请选择'}
        </Text>
        <Icon name="chevron-down" />
      </Tap>
      {open ? (
        <ChoiceSheet
          label={label}
          options={options}
          value={value}
          onClose={() => setOpen(false)}
          onChange={(key) => {
            setOpen(false);
            onChange(key);
          }}
        />
      ) : null}
    </>
  );
};
