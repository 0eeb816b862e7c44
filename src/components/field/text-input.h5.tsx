import { classes } from '../classes';
import styles from './field.module.scss';
import type { InputProps } from './input.types';

const keyboards = {
  text: 'text',
  phone: 'tel',
  number: 'numeric',
  decimal: 'decimal',
  search: 'search',
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
}: InputProps) => (
  <input
    className={classes(styles.box, styles.single)}
    value={value}
    inputMode={keyboards[kind]}
    maxLength={maxLength}
    placeholder={placeholder}
    aria-label={label}
    disabled={disabled}
    autoComplete="off"
    onChange={({ target }) => onChange(target.value)}
    onBlur={onLeave}
  />
);
