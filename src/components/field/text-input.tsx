import { Input } from '@tarojs/components';
import { useConsent } from '@/services/consent';
import { classes } from '../classes';
import styles from './field.module.scss';
import type { InputProps } from './input.types';

const keyboards = {
  text: 'text',
  phone: 'text',
  number: 'number',
  decimal: 'digit',
  search: 'text',
  code: 'text',
} as const;

export const TextInput = ({
  value,
  onChange,
  label,
  placeholder,
  maxLength = 200,
  kind = 'text',
  disabled = false,
  onLeave,
}: InputProps) => {
  const open = useConsent(kind !== 'search' && kind !== 'code');
  return (
    <Input
      className={classes(styles.box, styles.single)}
      value={value}
      type={keyboards[kind]}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass={styles.placeholder}
      aria-label={label}
      disabled={disabled || !open}
      cursorSpacing={24}
      confirmType={kind === 'search' ? 'search' : 'done'}
      onInput={({ detail }) => onChange(detail.value)}
      onBlur={onLeave}
    />
  );
};
