import type { NominationLevel } from '@domain/round/round';
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
import { useAct } from '@/services/use-act';
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';

interface Props {
  readonly rounds: readonly RoundSummary[];
  readonly onClose: () => void;
}

type Purpose = 'own' | NominationLevel;
const purposes = [
  { key: 'own', text: '本会命名' },
  { key: 'region', text: '推荐自治区' },
  { key: 'nation', text: '推荐全国' },
] as const;

/** Makes a new round out of an earlier one: same rules, dates moved by the years between. */
export const CopyRound = ({ rounds, onClose }: Props) => {
  const [fromId, setFromId] = useState(rounds[0]?.id ?? null);
  const [year, setYear] = useState(String((rounds[0]?.year ?? 2020) + 1));
  const [purpose, setPurpose] = useState<Purpose>('own');
  const copy = useAct('round.copy');
  const valid = /^20\d\d$/.test(year);
  const make = async () => {
    if (fromId === null) return;
    const made = await copy.run({
      fromId,
      year: Number(year),
      ...(purpose === 'own' ? {} : { nominatesTo: purpose }),
    });
    if (made === undefined) return;
    onClose();
    openPage('officer/round', { id: made.id });
  };
  return (
    <Sheet
      title="新建批次"
      onClose={onClose}
      bar={
        <Button busy={copy.busy} disabled={!valid || fromId === null} onTap={() => void make()}>
          {valid ? `建立 ${year} 年批次的草稿` : '请填写年份'}
        </Button>
      }
    >
      {copy.failure === null ? null : <Notice tone="bad">{copy.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        条件、表格、意见顺序等照原批次，日期顺延到新的年份。发布之前只有本会能看到，可以逐项修改。
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
        <Field
          label="用途"
          hint={purpose === 'own' ? '评审通过后由本会命名。' : '推荐已命名的工作室，结果由上级决定后登记。'}
          clause="二(一)"
        >
          <Choice label="用途" value={purpose} options={purposes} onChange={setPurpose} />
        </Field>
        <Field label="年份">
          <TextInput label="年份" kind="number" value={year} maxLength={4} onChange={setYear} />
        </Field>
      </Card>
    </Sheet>
  );
};
