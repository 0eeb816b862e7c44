import { later } from '@domain/time/later';
import { fromShanghai } from '@domain/time/shanghai';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { serverNow } from '@/services/server-time';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** `YYYY-MM-DD`; '' while there is no end. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
  readonly problem?: string | undefined;
}

/** @returns the instant at which a role ends that lasts through the day; null for no day */
export const endOf = (day: string): string | null =>
  day === '' ? null : later(fromShanghai(`${day} 00:00`), 86_400_000);

/** The last day of a role or of a deputy's period. */
export const DayField = ({ label, hint, value, onChange, optional = false, problem }: Props) => {
  const year = new Date(serverNow()).getUTCFullYear();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} optional={optional} problem={problem}>
      <DatePicker
        label={label}
        precision="day"
        years={{ from: year, to: year + 10 }}
        value={value}
        onChange={onChange}
      />
    </Field>
  );
};
