import { View } from '@tarojs/components';
import type { TapProps } from './tap.types';

/** Anything that can be tapped. */
export const Tap = ({
  onTap,
  children,
  className,
  pressedClass,
  label,
  disabled = false,
  chosen,
  expanded,
  role = 'button',
  id,
}: TapProps) => (
  <View
    className={className}
    hoverClass={disabled ? 'none' : (pressedClass ?? 'pressed')}
    hoverStayTime={80}
    role={role}
    aria-label={label}
    aria-checked={role === 'radio' || role === 'checkbox' ? chosen : undefined}
    aria-selected={role === 'tab' ? chosen : undefined}
    aria-expanded={expanded}
    aria-disabled={disabled || undefined}
    {...(id === undefined ? {} : { id })}
    onClick={disabled ? undefined : onTap}
  >
    {children}
  </View>
);
