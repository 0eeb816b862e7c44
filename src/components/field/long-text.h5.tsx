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
}: InputProps) => (
  <textarea
    className={classes(styles.box, styles.long)}
    value={value}
    rows={8}
    maxLength={maxLength}
    placeholder={placeholder}
    aria-label={label}
    disabled={disabled}
    onChange={({ target }) => onChange(target.value)}
    onBlur={onLeave}
  />
);
