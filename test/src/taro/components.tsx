import type { ReactNode } from 'react';

interface Props {
  readonly children?: ReactNode;
  readonly className?: string;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly role?: string;
  readonly onClick?: () => void;
}

/** Stand-ins for Taro's components in unit tests: plain elements that carry the same words and taps. */
export const View = ({ children, id, role, onClick, ...aria }: Props) => (
  <div id={id} aria-label={aria['aria-label']} role={role} onClick={onClick}>
    {children}
  </div>
);
export const ScrollView = View;
export const Text = View;
export const Image = View;
export const Picker = View;

interface FieldProps {
  readonly value: string;
  readonly 'aria-label'?: string;
  readonly onInput: (event: { detail: { value: string } }) => void;
}
export const Input = ({ value, onInput, ...aria }: FieldProps) => (
  <input
    aria-label={aria['aria-label']}
    value={value}
    onChange={({ target }) => onInput({ detail: { value: target.value } })}
  />
);
export const Textarea = Input;
