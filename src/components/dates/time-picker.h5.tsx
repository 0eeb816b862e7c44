import { classes } from '../classes';
import styles from '../field/field.module.scss';
import type { TimeProps } from './time.types';

const two = (value: number) => String(value).padStart(2, '0');
const hours = Array.from({ length: 24 }, (_, hour) => two(hour));
const minutes = [...Array.from({ length: 12 }, (_, step) => two(step * 5)), '59'];

/** Hour and minute from two lists, on 24 hours whatever the browser's language. */
export const TimePicker = ({ label, value, onChange, disabled = false }: TimeProps) => {
  const [hour = '00', minute = '00'] = value.split(':');
  const offered = minutes.includes(minute) ? minutes : [...minutes, minute].sort();
  return (
    <div className={styles.selects}>
      <select
        className={classes(styles.box, styles.select)}
        aria-label={`${label}：时`}
        value={hour}
        disabled={disabled}
        onChange={({ target }) => onChange(`${target.value}:${minute}`)}
      >
        {hours.map((one) => (
          <option key={one} value={one}>
            {one} 时
          </option>
        ))}
      </select>
      <select
        className={classes(styles.box, styles.select)}
        aria-label={`${label}：分`}
        value={minute}
        disabled={disabled}
        onChange={({ target }) => onChange(`${hour}:${target.value}`)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one} 分
          </option>
        ))}
      </select>
    </div>
  );
};
