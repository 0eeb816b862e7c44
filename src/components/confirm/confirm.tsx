import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../button/button';
import { Sheet } from '../sheet/sheet';

interface Props {
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The deed, for example `提交申报表`. */
  readonly action: string;
  readonly kind?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone, and says what will happen. */
export const Confirm = ({
  title,
  children,
  action,
  kind = 'primary',
  busy = false,
  disabled = false,
  onConfirm,
  onClose,
}: Props) => (
  <Sheet
    title={title}
    onClose={onClose}
    bar={
      <>
        <Button kind="secondary" onTap={onClose}>
          再看看
        </Button>
        <Button kind={kind} busy={busy} disabled={disabled} onTap={onConfirm}>
          {action}
        </Button>
      </>
    }
  >
    <View>{children}</View>
  </Sheet>
);
