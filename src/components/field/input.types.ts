export interface InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a screen reader calls it: the field's label. */
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly kind?: 'text' | 'phone' | 'number' | 'decimal' | 'search';
  readonly disabled?: boolean;
  readonly onLeave?: () => void;
}
