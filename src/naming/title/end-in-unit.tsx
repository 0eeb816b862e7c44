import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';

/** Ends a title that the unit has given itself (三(七)), with its reason. */
export const EndInUnit = ({ title }: { readonly title: TitleView }) => {
  const { id, version, studioName } = title;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct('title.endInUnit');
  const close = () => {
    setAsking(false);
    act.forget();
  };
  const send = async () => {
    if ((await act.run({ id, version, reason: reason.trim() })) !== undefined) close();
  };
  return (
    <>
      <Button kind="secondary" icon="undo-2" onTap={() => setAsking(true)}>
        取消本单位称号
      </Button>
      {asking ? (
        <Confirm
          title="取消称号？"
          action="取消称号"
          kind="danger"
          busy={act.busy}
          disabled={reason.trim() === ''}
          onConfirm={() => void send()}
          onClose={close}
        >
          {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
          <View style={{ marginBottom: '12px' }}>
            {`“${studioName}”不再是本单位命名的工作室，证书随即失效，记录保留。此步不能撤销。`}
          </View>
          <Card flush>
            <Field label="理由">
              <LongText short label="理由" value={reason} maxLength={500} onChange={setReason} />
            </Field>
          </Card>
        </Confirm>
      ) : null}
    </>
  );
};
