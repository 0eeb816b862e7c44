import { useLayoutEffect, useRef } from 'react';
import { classes } from '../classes';
import styles from './field.module.scss';
import type { InputProps } from './input.types';

/** Makes a field as high as its text, as WeChat's own does; the style sheet says how high at the least. */
const grow = (field: HTMLTextAreaElement): void => {
  field.style.height = 'auto';
  const { scrollHeight, offsetHeight, clientHeight } = field;
  if (scrollHeight > clientHeight) field.style.height = `${scrollHeight + offsetHeight - clientHeight}px`;
};

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
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  }, [value]);
  return (
    <textarea
      ref={field}
      className={classes(styles.box, styles.long, short && styles.short)}
      value={value}
      rows={1}
      maxLength={maxLength}
      placeholder={placeholder}
      aria-label={label}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onLeave}
    />
  );
};
