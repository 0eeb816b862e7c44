import { classes } from '../classes';
import './tap.h5.scss';
import type { TapProps } from './tap.types';

/** Anything that can be tapped: in the browser a button that the keyboard reaches too. */
export const Tap = ({
  onTap,
  children,
  className,
  label,
  disabled = false,
  chosen,
  expanded,
  current,
  role = 'button',
  id,
}: TapProps) => (
  <button
    type="button"
    id={id}
    className={classes('tap', className)}
    disabled={disabled}
    role={role === 'button' ? undefined : role}
    aria-label={label}
    aria-checked={role === 'radio' || role === 'checkbox' ? chosen : undefined}
    aria-selected={role === 'tab' ? chosen : undefined}
    aria-expanded={expanded}
    aria-current={current}
    onClick={onTap}
  >
    {children}
  </button>
);
