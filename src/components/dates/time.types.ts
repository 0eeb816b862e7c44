export interface TimeProps {
  readonly label: string;
  /** `HH:mm` */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}
