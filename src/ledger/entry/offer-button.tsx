import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { openPage } from '@/platform/routes';
import { useAct } from '@/services/use-act';

/** The leader marks a result as public: an officer agrees before other studios see it (三(五)). */
export const OfferButton = ({ resultId }: { readonly resultId: string }) => {
  const [asking, setAsking] = useState(false);
  const [method, setMethod] = useState('');
  const offer = useAct('exchange.offer');
  const act = async () => {
    const made = await offer.run({ resultId, method });
    if (made === undefined) return;
    setAsking(false);
    openPage('exchange/item', { id: made.id });
  };
  return (
    <View>
      <Button kind="secondary" icon="share-2" onTap={() => setAsking(true)}>
        公开到交流页
      </Button>
      {asking ? (
        <Confirm
          title="公开到交流页？"
          action="申请公开"
          kind="primary"
          busy={offer.busy}
          disabled={method.trim() === ''}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        >
          工会同意后，所有工作室能看到成果名称、做法和效益；证书编号、附件和金额不公开。随时可以撤回。
          <Field label="做法介绍" hint="写给其他工作室：怎么做、有什么用。">
            <LongText label="做法介绍" short maxLength={1000} value={method} onChange={setMethod} />
          </Field>
          {offer.failure === null ? null : <Notice tone="bad">{offer.failure.userMessage}</Notice>}
        </Confirm>
      ) : null}
    </View>
  );
};
