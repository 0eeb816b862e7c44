import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled: boolean;
  readonly hint?: string;
  readonly long?: boolean;
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly kind?: 'text' | 'phone' | 'number';
}

/** A text of the round's settings. */
export const TextField = ({
  label,
  value,
  onChange,
  disabled,
  hint,
  long = false,
  optional = false,
  maxLength = long ? 5000 : 200,
  kind = 'text',
}: Props) => (
  <Field label={label} optional={optional} {...(hint === undefined ? {} : { hint })}>
    {long ? (
      <LongText label={label} value={value} maxLength={maxLength} disabled={disabled} onChange={onChange} />
    ) : (
      <TextInput
        label={label}
        kind={kind}
        value={value}
        maxLength={maxLength}
        disabled={disabled}
        onChange={onChange}
      />
    )}
  </Field>
);
