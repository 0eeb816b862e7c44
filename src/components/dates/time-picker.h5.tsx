import { classes } from '../classes';
import styles from '../field/field.module.scss';
import type { TimeProps } from './time.types';

/** The browser's own field for a time of day. An emptied one keeps what it had. */
export const TimePicker = ({ label, value, onChange, disabled = false }: TimeProps) => (
  <input
    type="time"
    className={classes(styles.box, styles.select)}
    aria-label={label}
    value={value}
    disabled={disabled}
    onChange={({ target }) => {
      if (target.value !== '') onChange(target.value);
    }}
  />
);
