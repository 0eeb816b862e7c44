import { useState } from 'react';
import { classes } from '../classes';
import styles from '../field/field.module.scss';
import type { DateProps } from './date.types';

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
const two = (value: string) => value.padStart(2, '0');

interface PartProps {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly options: readonly number[];
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

const Part = ({ label, unit, value, options, disabled, onChange }: PartProps) => (
  <select
    className={classes(styles.box, styles.select)}
    aria-label={`${label}：${unit}`}
    value={value}
    disabled={disabled}
    onChange={({ target }) => onChange(target.value)}
  >
    <option value="">{unit}</option>
    {options.map((option) => (
      <option key={option} value={String(option)}>
        {option}
        {unit}
      </option>
    ))}
  </select>
);

/** Year, month and day from three lists: quick with the keyboard, and every browser has them. */
export const DatePicker = ({
  label,
  value,
  onChange,
  precision = 'month',
  years,
  disabled = false,
}: DateProps) => {
  // A year alone is no answer yet to a question for a month: it stays here until the rest is chosen.
  const [partial, setPartial] = useState<string | null>(null);
  const [year = '', month = '', day = ''] = (partial ?? value)
    .split('-')
    .map((part) => (part === '' ? '' : String(Number(part))));
  const depth = { year: 1, month: 2, day: 3 }[precision];

  const choose = (parts: readonly [string, string, string]) => {
    const wanted = parts.slice(0, depth);
    const complete = wanted.every((part) => part !== '');
    setPartial(complete ? null : wanted.join('-'));
    onChange(complete ? wanted.map((part, index) => (index === 0 ? part : two(part))).join('-') : '');
  };
  const lastDay = new Date(
    Date.UTC(Number(year === '' ? 2000 : year), Number(month === '' ? 1 : month), 0),
  ).getUTCDate();
  return (
    <div className={styles.selects}>
      <Part
        label={label}
        unit="年"
        value={year}
        options={[...range(years.from, years.to)].reverse()}
        disabled={disabled}
        onChange={(next) => choose([next, month, day])}
      />
      {depth < 2 ? null : (
        <Part
          label={label}
          unit="月"
          value={month}
          options={range(1, 12)}
          disabled={disabled}
          onChange={(next) => choose([year, next, day])}
        />
      )}
      {depth < 3 ? null : (
        <Part
          label={label}
          unit="日"
          value={day}
          options={range(1, lastDay)}
          disabled={disabled}
          onChange={(next) => choose([year, month, next])}
        />
      )}
    </div>
  );
};
