import type { Failure } from '@domain/failure/failure';
import { pinLength } from '@domain/pin/weak-pin';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { PinPad } from '@/components/pin-pad/pin-pad';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';

interface Props {
  readonly title: string;
  /** What will happen. */
  readonly words: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** @returns whether it was done: the PIN is asked for again where it was not */
  readonly onConfirm: (pin: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Last look before the seal, and the PIN that puts it on. */
export const ConfirmSeal = ({ title, words, busy, failure, onConfirm, onClose }: Props) => {
  const [pin, setPin] = useState('');
  const known = useProcedure('pin.get', {});
  const unset = known.data?.isSet === false;
  const seal = async () => {
    if (!(await onConfirm(pin))) setPin('');
  };
  return (
    <Confirm
      title={title}
      action="盖章"
      busy={busy}
      disabled={unset || pin.length < pinLength}
      onConfirm={() => void seal()}
      onClose={onClose}
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {words}
      {unset ? (
        <Notice
          tone="warn"
          action={
            <Button kind="quiet" compact onTap={() => openPage('officer/pin')}>
              去设置
            </Button>
          }
        >
          您还没有设置盖章密码。填写的内容会留着。
        </Notice>
      ) : (
        <PinPad label="输入盖章密码" value={pin} onChange={setPin} />
      )}
    </Confirm>
  );
};
