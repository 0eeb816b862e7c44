import { pinLength } from '@domain/pin/weak-pin';
import { useState } from 'react';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { PinPad } from '@/components/pin-pad/pin-pad';
import type { Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';

interface Props {
  readonly seal: Output<'seal.get'>;
  readonly users: readonly string[];
  readonly onClose: () => void;
}

/** Changing who may use a seal is as grave as using it: it asks for the PIN. */
export const ConfirmUsers = ({ seal, users, onClose }: Props) => {
  const act = useAct('seal.change');
  const [pin, setPin] = useState('');
  const save = async () => {
    const input = { id: seal.id, version: seal.version, pin, users: [...users] };
    if ((await act.run(input)) !== undefined) onClose();
    else setPin('');
  };
  return (
    <Confirm
      title="保存使用人？"
      action="保存"
      busy={act.busy}
      disabled={pin.length < pinLength}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      只有勾选的人可以用“{seal.name}”的印章提出意见。
      <PinPad label="输入盖章密码" value={pin} onChange={setPin} />
    </Confirm>
  );
};
