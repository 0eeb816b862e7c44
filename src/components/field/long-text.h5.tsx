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
}: InputProps & { /** A few lines high, where little is written. */ readonly short?: boolean }) => (
  <textarea
    className={classes(styles.box, styles.long, short && styles.short)}
    value={value}
    rows={short ? 3 : 8}
    maxLength={maxLength}
    placeholder={placeholder}
    aria-label={label}
    disabled={disabled}
    onChange={({ target }) => onChange(target.value)}
    onBlur={onLeave}
  />
);
