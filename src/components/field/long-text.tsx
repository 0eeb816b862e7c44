import { Textarea } from '@tarojs/components';
import { useConsent } from '@/services/consent';
import { classes } from '../classes';
import styles from './field.module.scss';
import type { InputProps } from './input.types';

export const LongText = ({
  value,
  onChange,
  label,
  placeholder,
  maxLength = 5000,
  disabled = false,
  onLeave,
  short = false,
}: InputProps & { /** A few lines high, where little is written. */ readonly short?: boolean }) => {
  const open = useConsent(true);
  return (
    <Textarea
      className={classes(styles.box, styles.long, short && styles.short)}
      value={value}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass={styles.placeholder}
      aria-label={label}
      disabled={disabled || !open}
      autoHeight
      cursorSpacing={24}
      disableDefaultPadding
      onInput={({ detail }) => onChange(detail.value)}
      onBlur={onLeave}
    />
  );
};
