import { classWords } from '@domain/title/class-words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { NamingRow, NamingView } from '../../../cloudfunctions/api/title/naming.views';

interface Props {
  readonly row: NamingRow;
  readonly view: NamingView;
  readonly onClose: () => void;
}

/** Settles the class of one studio; another one than proposed needs its reason. */
export const ClassSheet = ({ row, view, onClose }: Props) => {
  const { proposal, applicationId } = row;
  const [chosen, setChosen] = useState(row.class);
  const [reason, setReason] = useState(row.reason);
  const act = useAct('title.setClass');
  const differs = chosen !== proposal.class;
  const wanting = differs && reason.trim() === '';
  const send = async () => {
    const { roundId, version } = view;
    const settled = { roundId, version, applicationId, class: chosen, reason: reason.trim() };
    if ((await act.run(settled)) !== undefined) onClose();
  };
  return (
    <Sheet
      title="确定类别"
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={wanting} onTap={() => void send()}>
          {wanting ? '请写明理由' : `定为${classWords(chosen)}`}
        </Button>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        {`${row.studioName}近三年有 ${proposal.counted} 项地市级以上成果，按成果建议${classWords(proposal.class)}（二(四)）。`}
      </View>
      <Card flush>
        <Field label="类别" hint={view.classes.find((one) => one.class === chosen)?.name ?? ''}>
          <Choice
            label="类别"
            options={view.classes.map((one) => ({ key: String(one.class), text: classWords(one.class) }))}
            value={String(chosen)}
            onChange={(key) => {
              const found = view.classes.find((one) => String(one.class) === key);
              if (found) setChosen(found.class);
            }}
          />
        </Field>
        <Field label="理由" optional={!differs} hint={differs ? '与建议不同时必须写明，随称号保存。' : ''}>
          <LongText
            short
            label="理由"
            value={reason}
            maxLength={500}
            placeholder="例如：三项成果已在全区推广，示范作用突出"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
