export interface InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a screen reader calls it: the field's label. */
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** `search` and `code` say nothing of a person; before any other is filled in, consent is asked for. */
  readonly kind?: 'text' | 'phone' | 'number' | 'decimal' | 'search' | 'code';
  readonly disabled?: boolean;
  readonly onLeave?: () => void;
}
