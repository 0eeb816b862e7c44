import { inShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { openPage } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';

interface Props {
  readonly rounds: readonly RoundSummary[];
  readonly onClose: () => void;
}

/** Makes a round of the unit's own (三(七)) with the rules of one that its officers can read. */
export const CopyUnitRound = ({ rounds, onClose }: Props) => {
  const [fromId, setFromId] = useState(rounds[0]?.id ?? null);
  const [year, setYear] = useState(String(inShanghai(serverNow()).year()));
  const copy = useAct('round.copy');
  const valid = /^20\d\d$/.test(year);
  const make = async () => {
    if (fromId === null) return;
    const made = await copy.run({ fromId, year: Number(year) });
    if (made === undefined) return;
    onClose();
    openPage('officer/round', { id: made.id });
  };
  return (
    <Sheet
      title="本单位自办批次"
      onClose={onClose}
      bar={
        <Button busy={copy.busy} disabled={!valid || fromId === null} onTap={() => void make()}>
          {valid ? `建立 ${year} 年批次的草稿` : '请填写年份'}
        </Button>
      }
    >
      {copy.failure === null ? null : <Notice tone="bad">{copy.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        条件和表格照原批次，可以逐项修改。申报只由本单位工会和党政部门提出意见，由本单位工会命名为四类工作室（二(四)、三(七)）。发布之前只有本单位的经办人能看到。
      </View>
      <Card flush>
        <Field label="照哪一次">
          <Choice
            label="照哪一次"
            value={fromId}
            options={rounds.map(({ id, title }) => ({ key: id, text: title }))}
            onChange={setFromId}
          />
        </Field>
        <Field label="年份">
          <TextInput label="年份" kind="number" value={year} maxLength={4} onChange={setYear} />
        </Field>
      </Card>
    </Sheet>
  );
};
