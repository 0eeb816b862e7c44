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
  role = 'button',
  id,
}: TapProps) => (
  <View
    className={className}
    hoverClass={disabled ? 'none' : (pressedClass ?? 'pressed')}
    hoverStayTime={80}
    ariaRole={role}
    ariaLabel={label === undefined ? undefined : chosen === true ? `${label}，已选` : label}
    {...(id === undefined ? {} : { id })}
    onClick={disabled ? undefined : onTap}
  >
    {children}
  </View>
);
