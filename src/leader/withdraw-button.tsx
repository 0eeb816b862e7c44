import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';

/** Takes the form back before the first opinion. */
export const WithdrawButton = ({ application }: { readonly application: ApplicationView }) => {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct('application.withdraw');
  const send = async () => {
    const { id, version } = application;
    if ((await withdraw.run({ id, version, reason: reason.trim() })) !== undefined) setAsking(false);
  };
  return (
    <>
      <Button kind="quiet" icon="undo-2" onTap={() => setAsking(true)}>
        撤回修改
      </Button>
      {asking ? (
        <Confirm
          title="撤回申报表？"
          action="撤回"
          kind="danger"
          busy={withdraw.busy}
          disabled={reason.trim() === ''}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          {withdraw.failure === null ? null : <Notice tone="bad">{withdraw.failure.userMessage}</Notice>}
          <View>撤回后回到草稿，改好要在截止前重新提交。等待意见的工会会收到撤回的消息。</View>
          <Field label="撤回原因">
            <TextInput label="撤回原因" value={reason} maxLength={200} onChange={setReason} />
          </Field>
        </Confirm>
      ) : null}
    </>
  );
};
