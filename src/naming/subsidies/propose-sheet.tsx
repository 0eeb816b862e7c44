import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { MoneyInput } from '@/components/money/money-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { SubsidyRow } from '../../../cloudfunctions/api/subsidy/round-subsidies';
import { rangeWords } from './title-row';

interface Props {
  readonly row: Pick<SubsidyRow, 'titleId' | 'studioName' | 'class' | 'range'>;
  readonly onClose: () => void;
}

/** Proposes the subsidy of one title, within what its class receives. */
export const ProposeSheet = ({ row, onClose }: Props) => {
  const [amount, setAmount] = useState<number | null>(row.range?.from ?? null);
  const act = useAct('subsidy.propose');
  const send = async () => {
    if (amount === null) return;
    if ((await act.run({ titleId: row.titleId, amount })) !== undefined) onClose();
  };
  const problem = act.failure?.field === 'amount' ? act.failure.userMessage : undefined;
  return (
    <Sheet
      title="提出补助"
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={amount === null} onTap={() => void send()}>
          提出，交两位同志审批
        </Button>
      }
    >
      {act.failure === null || problem !== undefined ? null : (
        <Notice tone="bad">{act.failure.userMessage}</Notice>
      )}
      <View style={{ marginBottom: '12px' }}>{row.studioName}</View>
      <Card flush>
        <Field label="金额" hint={rangeWords(row)} clause="二(四)" problem={problem}>
          <MoneyInput label="金额" value={amount} onChange={setAmount} />
        </Field>
      </Card>
    </Sheet>
  );
};
