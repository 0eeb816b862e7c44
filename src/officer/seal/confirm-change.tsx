import { pinLength } from '@domain/pin/weak-pin';
import { useState } from 'react';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { PinPad } from '@/components/pin-pad/pin-pad';
import type { Input, Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';

interface Props {
  readonly title: string;
  /** The deed, for example `保存`. */
  readonly action: string;
  /** What will happen. */
  readonly words: string;
  readonly seal: Output<'seal.get'>;
  readonly change: Pick<Input<'seal.change'>, 'users' | 'picture'>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Changing who may use a seal, or how it looks, is as grave as using it: it asks for the PIN. */
export const ConfirmChange = ({ title, action, words, seal, change, onDone, onClose }: Props) => {
  const act = useAct('seal.change');
  const [pin, setPin] = useState('');
  const save = async () => {
    const done = await act.run({ id: seal.id, version: seal.version, pin, ...change });
    if (done === undefined) return setPin('');
    onDone?.();
    onClose();
  };
  return (
    <Confirm
      title={title}
      action={action}
      busy={act.busy}
      disabled={pin.length < pinLength}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      {words}
      <PinPad label="输入盖章密码" value={pin} onChange={setPin} />
    </Confirm>
  );
};
