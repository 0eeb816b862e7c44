import { useState } from 'react';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly disabled: boolean;
  readonly hint?: string;
  /** An empty one is allowed and means what `emptyMeans` says. */
  readonly emptyMeans?: string;
}

const read = (typed: string): number | null => (/^\d{1,6}$/.test(typed) ? Number(typed) : null);

/** A whole number that is 0 or more. */
export const NumberField = ({ label, value, onChange, disabled, hint, emptyMeans }: Props) => {
  // What is being typed; null while nobody types: then the value speaks.
  const [typing, setTyping] = useState<string | null>(null);
  const typed = typing ?? (value === null ? '' : String(value));
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      optional={emptyMeans !== undefined}
      problem={typed === '' && emptyMeans === undefined ? '请填写数字。' : undefined}
    >
      <TextInput
        label={label}
        kind="number"
        maxLength={6}
        value={typed}
        placeholder={emptyMeans ?? ''}
        disabled={disabled}
        onLeave={() => setTyping(null)}
        onChange={(text) => {
          setTyping(text);
          const next = read(text);
          if (next !== null || emptyMeans !== undefined) onChange(next);
        }}
      />
    </Field>
  );
};
